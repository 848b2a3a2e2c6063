package midas.ui.text;

import java.util.ResourceBundle;

/**
 * Access to the sentences of the program. A pattern holds {@code {0}}, {@code {1}} … which are replaced by the
 * arguments as they are: numbers must be made into text by {@link Numbers} first, so that no locale has a say in them.
 */
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("midas.ui.text.messages", Language.locale());

    private Messages() {}

    /**
     * Returns the text of a key.
     *
     * @param key key of the bundle
     * @param arguments what stands for {0}, {1}, …: strings and integers
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        return fill(BUNDLE.getString(key), arguments);
    }

    /**
     * Returns the text of {@code key.one} or {@code key.other}, as the count asks for.
     *
     * @param key key of the bundle without its ending
     * @param count the count; it is {0}, written by {@link Numbers#count}
     * @param more what stands for {1}, {2}, …
     */
    public static String counted(String key, long count, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = Numbers.count(count);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return text(key + (count == 1 ? ".one" : ".other"), arguments);
    }

    /** Returns the bundle, for views that look up their own keys. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    private static String fill(String pattern, Object... arguments) {
        if (arguments.length == 0) {
            return pattern;
        }
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        int from = 0;
        while (true) {
            int open = pattern.indexOf('{', from);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                return filled.append(pattern, from, pattern.length()).toString();
            }
            int index = Integer.parseInt(pattern, open + 1, close, 10);
            filled.append(pattern, from, open).append(arguments[index]);
            from = close + 1;
        }
    }
}
