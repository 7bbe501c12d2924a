package dev.vestibule.enrollment.delivery;

/** Whether a saved face is on its way to the doors, as far as it is known. */
public enum Delivery {
    /** BioStar sends it by itself, or nothing says that it does not. */
    BY_BIOSTAR,
    /** BioStar sends nothing by itself; the kiosk's own reader has taken it. */
    THIS_READER,
    /** BioStar sends nothing by itself, and the kiosk's reader has not taken it, or nobody knows. */
    NOWHERE
}
