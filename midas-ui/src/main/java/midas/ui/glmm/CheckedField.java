package midas.ui.glmm;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import midas.ui.text.Numbers;

/**
 * A text that stands for a value, checked while it is typed.
 *
 * @param <T> type of the value
 */
public final class CheckedField<T> {

    private final StringProperty text;
    private final ObjectBinding<Optional<T>> value;
    private final Function<String, String> problem;
    private final Optional<Function<T, String>> writing;

    /**
     * Makes a field.
     *
     * @param initial its first text
     * @param reading from a text without spaces around it to the value, or empty where it stands for none
     * @param problem what to say about such a text that stands for no value
     */
    CheckedField(String initial, Function<String, Optional<T>> reading, Function<String, String> problem) {
        this(initial, reading, problem, Optional.empty());
    }

    private CheckedField(
            String initial,
            Function<String, Optional<T>> reading,
            Function<String, String> problem,
            Optional<Function<T, String>> writing) {
        this.writing = writing;
        this.text = new SimpleStringProperty(initial);
        this.value = Bindings.createObjectBinding(() -> reading.apply(text.get().strip()), text);
        this.problem = problem;
    }

    /**
     * Returns a field of a confidence level: percent as text, a proportion as value.
     *
     * @param level its first value, a proportion
     */
    public static CheckedField<Double> confidence(double level) {
        return new CheckedField<>(
                percent(level),
                FieldReading::confidence,
                text -> FieldReading.decimalProblem(text, "form.confidence.problem"),
                Optional.of(CheckedField::percent));
    }

    private static String percent(double level) {
        return Numbers.percent(level) + " %";
    }

    /** Writes the value as the field has it at first, once nobody is typing: {@code 99} becomes {@code 99 %}. */
    void tidy() {
        writing.ifPresent(words -> value().ifPresent(known -> text.set(words.apply(known))));
    }

    /** Returns the text. */
    public StringProperty textProperty() {
        return text;
    }

    /** Returns the value, or empty where the text stands for none. */
    public ObjectBinding<Optional<T>> valueBinding() {
        return value;
    }

    /** Returns the value, or empty where the text stands for none. */
    public Optional<T> value() {
        return value.get();
    }

    /** Returns what is wrong with the text; empty where nothing is. */
    public String problem() {
        return value().isPresent() ? "" : problem.apply(text.get().strip());
    }
}
