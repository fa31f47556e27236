package no.personnelticket.rights.contract;

/**
 * A contract with the reason why it is as it is.
 *
 * @param explanation which policy gave or took the right, from which facts; may be personal
 */
record ExplainedContract(Contract contract, String explanation) {

    /** Leaves out the explanation. */
    @Override
    public String toString() {
        return "ExplainedContract[" + contract.contractId() + " version " + contract.version() + "]";
    }
}
