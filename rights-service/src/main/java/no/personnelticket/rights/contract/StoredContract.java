package no.personnelticket.rights.contract;

/**
 * A contract as it is stored.
 *
 * @param publishedVersion the highest version known to be published
 * @param explanation which policy gave or took the right, from which facts; may be personal
 */
record StoredContract(Contract contract, long publishedVersion, String explanation) {

    boolean isPublished() {
        return publishedVersion >= contract.version();
    }

    /** Leaves out the explanation. */
    @Override
    public String toString() {
        return "StoredContract[" + contract.contractId() + " version " + contract.version() + "]";
    }
}
