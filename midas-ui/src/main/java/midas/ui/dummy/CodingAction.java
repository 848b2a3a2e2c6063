package midas.ui.dummy;

/** What becomes of a column in the coded dataset. */
public enum CodingAction {
    /** It is not taken over. */
    NOT_INCLUDED,
    /** It stays as it is. */
    AS_IS,
    /** Its dummies take its place. */
    CODE,
    /** It stays, before its dummies. */
    CODE_AND_KEEP;

    /** Returns whether dummies are made. */
    public boolean codes() {
        return switch (this) {
            case CODE, CODE_AND_KEEP -> true;
            case NOT_INCLUDED, AS_IS -> false;
        };
    }
}
