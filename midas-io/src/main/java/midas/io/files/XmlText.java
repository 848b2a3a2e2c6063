package midas.io.files;

/** Texts for XML and HTML. */
public final class XmlText {

    private XmlText() {}

    /** Returns a text with marks of its own in place of what XML 1.0 and HTML cannot hold in any way: control characters, halves of pairs. */
    public static String allowed(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed) ? text : replaced(text);
    }

    private static String replaced(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints().forEach(code -> allowed.appendCodePoint(isAllowed(code) ? code : 0xfffd));
        return allowed.toString();
    }

    private static boolean isAllowed(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || code >= 0x20 && code < 0xd800
                || code >= 0xe000 && code < 0xfffe
                || code >= 0x10000;
    }
}
