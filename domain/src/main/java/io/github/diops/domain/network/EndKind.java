package io.github.diops.domain.network;

/** What stands at one end of a connection. */
public enum EndKind {
    /** A data centre of Dedicated Instance. */
    DATA_CENTRE,
    /** The partner's or its customer's own network. */
    PARTNER_NETWORK,
    /** A cluster of UC applications: Dedicated Instance's own where Cisco manages it, else another one. */
    UC_CLUSTER,
    SIP_TRUNK,
    CTI_ROUTE_POINT,
    /** A contact centre: Contact Center Express where Cisco manages it. */
    CONTACT_CENTRE,
    /** A device integrated with Dedicated Instance. */
    DEVICE,
    /** What is used for the service and connected to the customer's premises. */
    PREMISES_EQUIPMENT
}
