package midas.io.dataset;

import java.util.Arrays;

/** Distinct texts, numbered in the order of their first appearance; finds a text without making a String of it. */
final class StringDictionary {

    private String[] texts = new String[16];
    private int size;
    private int[] slots = new int[64];

    /** Returns the number of {@code text[from, to)}, which is new or not. */
    int codeOf(char[] text, int from, int to) {
        int mask = slots.length - 1;
        int slot = spread(hash(text, from, to)) & mask;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (same(texts[code], text, from, to)) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size + 1;
        return add(new String(text, from, to - from));
    }

    /** Returns the number of a text, which is new or not. */
    int codeOf(String text) {
        char[] chars = text.toCharArray();
        return codeOf(chars, 0, chars.length);
    }

    /** Returns how many texts there are. */
    int size() {
        return size;
    }

    /** Returns the text of a number. */
    String text(int code) {
        return texts[code];
    }

    private int add(String text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, NumberCells.grown(size));
        }
        texts[size++] = text;
        if (2 * (long) size > slots.length && slots.length < 1 << 30) {
            rehash(2 * slots.length);
        }
        return size - 1;
    }

    private void rehash(int capacity) {
        int[] larger = new int[capacity];
        for (int code = 0; code < size; code++) {
            int slot = spread(texts[code].hashCode()) & (capacity - 1);
            while (larger[slot] != 0) {
                slot = (slot + 1) & (capacity - 1);
            }
            larger[slot] = code + 1;
        }
        slots = larger;
    }

    /** The hash of {@link String#hashCode()}, which is specified. */
    private static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }

    private static int spread(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 16);
    }

    /** Returns whether {@code text[from, to)} is {@code other}. */
    static boolean same(String other, char[] text, int from, int to) {
        if (other.length() != to - from) {
            return false;
        }
        for (int i = 0; i < other.length(); i++) {
            if (other.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
