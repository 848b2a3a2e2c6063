package midas.io.dataset;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The order of words in a dictionary, the same on every computer: first by letters, whatever their case and accents; of words of the same letters, those without accents
 * first; of these, small letters before capitals; what is still equal, and all that is no letter, by code points.
 */
final class AlphabeticalOrder {

    /** Letters that have a place among others without being composed of them. */
    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ð', "d", 'ł', "l", 'þ', "th", 'ı', "i");

    private record Key(String letters, String accents, String text) {}

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::letters, AlphabeticalOrder::byCodePoints)
            .thenComparing(Key::accents, AlphabeticalOrder::byCodePoints)
            .thenComparing(Key::text, AlphabeticalOrder::smallFirst)
            .thenComparing(Key::text, AlphabeticalOrder::byCodePoints);

    private AlphabeticalOrder() {}

    /** Returns texts in this order. */
    static List<String> of(List<String> texts) {
        return texts.stream()
                .map(AlphabeticalOrder::key)
                .sorted(ORDER)
                .map(Key::text)
                .toList();
    }

    private static Key key(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(c -> c < 0x80)) {
            return new Key(small, "", text);
        }
        String accents = Normalizer.normalize(small, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(accents.length());
        accents.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    String several = LETTERS.get((char) c);
                    if (several == null) {
                        letters.append((char) c);
                    } else {
                        letters.append(several);
                    }
                });
        String plain = letters.toString();
        return new Key(plain, accents.equals(plain) ? "" : accents, text);
    }

    private static int smallFirst(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y && Character.isLowerCase(x) != Character.isLowerCase(y)) {
                return Character.isLowerCase(x) ? -1 : 1;
            }
        }
        return 0;
    }

    /** Differs from {@link String#compareTo} where characters beyond U+FFFF meet those from U+E000 on. */
    private static int byCodePoints(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) {
                return Integer.compare(x, y);
            }
            i += Character.charCount(x);
        }
        return Integer.compare(a.length(), b.length());
    }
}
