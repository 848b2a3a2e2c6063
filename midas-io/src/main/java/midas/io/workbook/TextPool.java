package midas.io.workbook;

import java.util.HashMap;
import java.util.Map;

/** Texts of cells, each kept once. */
final class TextPool {

    private final Map<String, String> texts = new HashMap<>();
    private final Allowance allowance;

    TextPool(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Returns the one text of these characters. */
    String of(Characters characters) {
        String text = characters.toString();
        String known = texts.putIfAbsent(text, text);
        if (known == null) {
            allowance.takeText(text.length());
        }
        return known == null ? text : known;
    }
}
