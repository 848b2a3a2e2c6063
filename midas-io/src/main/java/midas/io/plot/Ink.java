package midas.io.plot;

/** What something in a plot stands for: its colour is the business of a {@link Palette}. */
public enum Ink {
    /** Data. */
    DATA,
    /** What is made from the data to be compared with a reference. */
    FIT,
    /** What would be the case if the model held. */
    REFERENCE,
    /** How far from the reference is no surprise. */
    BAND
}
