package midas.architecture.planted.ui.text;

/** Planted: texts that go by the locale of the computer. */
final class LocaleNumber {
    String number(double value) {
        return String.format("%.2f", value);
    }

    String name(String name) {
        return name.toLowerCase();
    }
}
