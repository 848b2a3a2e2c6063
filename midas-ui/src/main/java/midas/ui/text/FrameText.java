package midas.ui.text;

import java.util.List;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.io.frame.FrameProblem;

/** Sentences for columns that make no model. */
public final class FrameText {

    private FrameText() {}

    /**
     * Returns why the columns make no model.
     *
     * @param problem the problem
     * @param columns names of the dataset's columns
     */
    public static Fault of(FrameProblem problem, List<String> columns) {
        return switch (problem) {
            case FrameProblem.UnknownColumn unknown ->
                unknownColumn(unknown.name(), unknown.closest(), columns).with("role", code(unknown.role()));
            case FrameProblem.NotNumeric not ->
                Fault.of("not-numeric", notNumeric(not.role(), not.column(), not.type(), not.scale()))
                        .with("column", not.column())
                        .with("role", code(not.role()));
            case FrameProblem.NotCategorical not ->
                Fault.of(
                                "not-categorical",
                                Messages.text(
                                        "frame.not-categorical",
                                        not.column(),
                                        not.type().label(),
                                        Labels.scale(not.scale())))
                        .with("column", not.column());
            case FrameProblem.ResponseIsFixedEffect twice -> plain("response-is-fixed-effect", twice.column());
            case FrameProblem.GroupIsResponse twice -> plain("group-is-response", twice.column());
            case FrameProblem.GroupIsFixedEffect twice -> plain("group-is-fixed-effect", twice.column());
            case FrameProblem.DuplicateFixedEffect twice -> plain("duplicate-fixed-effect", twice.column());
        };
    }

    /** Returns the name of a column's part in a model: {@code response}. */
    public static String role(FrameProblem.Role role) {
        return Messages.text("role." + code(role));
    }

    static Fault unknownColumn(String name, List<String> closest, List<String> columns) {
        String hint = closest.isEmpty()
                ? Messages.text("unknown-column.columns", Labels.some(columns))
                : Messages.text(
                        closest.getFirst().equals(closest.getFirst().strip())
                                ? "unknown-column.closest"
                                : "unknown-column.closest.blank",
                        Messages.text("quoted", closest.getFirst()));
        return Fault.of("unknown-column", Messages.text("unknown-column", name) + ' ' + hint)
                .with("column", name)
                .with("closest", closest);
    }

    private static String notNumeric(FrameProblem.Role role, String column, ColumnType type, Scale scale) {
        return type.isNumeric()
                ? Messages.text("frame.not-numeric.scale", column, role(role), Labels.scale(scale))
                : Messages.text("frame.not-numeric.type", column, role(role), type.label());
    }

    private static String code(FrameProblem.Role role) {
        return switch (role) {
            case RESPONSE -> "response";
            case FIXED_EFFECT -> "fixed-effect";
            case GROUP -> "group";
        };
    }

    private static Fault plain(String code, String column) {
        return Fault.of(code, Messages.text("frame." + code, column)).with("column", column);
    }
}
