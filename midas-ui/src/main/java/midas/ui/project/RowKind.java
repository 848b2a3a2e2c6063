package midas.ui.project;

/**
 * What the project tree has to know of its rows.
 *
 * @param <T> what stands in them
 */
interface RowKind<T extends ProjectItem> {

    /** Returns a word for all of them, as in identities of menu items. */
    String word();

    /** Returns how far it is indented, in steps. */
    int depth(T item);

    /** Returns what stands beside the name. */
    String detail(T item);

    /** Returns all that is to say about it, a line each. */
    String description(T item);

    /** Returns what a screen reader says. */
    String spoken(T item);
}
