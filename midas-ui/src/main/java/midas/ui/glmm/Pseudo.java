package midas.ui.glmm;

import javafx.css.PseudoClass;

/** States the style sheet knows. */
final class Pseudo {

    /** A column that cannot have the part it is offered for. */
    static final PseudoClass INELIGIBLE = PseudoClass.getPseudoClass("ineligible");

    /** A field whose text stands for no value. */
    static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    /** Words about a field that is not wrong, only not ready. */
    static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");

    /** Results that answer another question than the form asks. */
    static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /** A box in which nothing is chosen, but said what to choose. */
    static final PseudoClass PROMPT = PseudoClass.getPseudoClass("prompt");

    /** Room that something is shown in. */
    static final PseudoClass IN_USE = PseudoClass.getPseudoClass("in-use");

    private Pseudo() {}
}
