package midas.ui.label;

import java.util.Locale;
import java.util.ResourceBundle;
import midas.ui.text.Language;

/** Labels and sentences of the window itself; what both window and command line say is in {@code midas.ui.text}. */
public final class WindowText {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("midas.ui.label.window", Language.locale());

    private WindowText() {}

    /**
     * Returns the text of a key, its {@code %s} filled in in order.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : String.format(Locale.ROOT, pattern, arguments);
    }

    /** Returns the bundle, for views. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }
}
