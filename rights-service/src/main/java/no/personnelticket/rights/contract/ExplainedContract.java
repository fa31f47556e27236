package no.personnelticket.rights.contract;

/**
 * A contract with the reason of its state.
 *
 * @param explanation which policy gave or withdrew the right, from which facts; may be personal
 */
record ExplainedContract(Contract contract, String explanation) {

    /** Leaves out the explanation. */
    @Override
    public String toString() {
        return "ExplainedContract[" + contract.contractId() + " version " + contract.version() + "]";
    }
}
