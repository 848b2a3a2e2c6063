package midas.ui.glmm;

import midas.ui.label.WindowText;

/** Why the form's model cannot be run yet. */
final class FormBlock {

    private FormBlock() {}

    /** Returns the first reason, as an order; empty where there is none. */
    static String of(GlmmFormViewModel form) {
        String response = form.responseProperty().get();
        if (form.datasetProperty().get() == null) {
            return form.datasetProblem();
        }
        if (response == null || form.isGone(response)) {
            return WindowText.text("form.blocked.response");
        }
        if (!form.responseProblem().isEmpty()) {
            return WindowText.text("form.blocked.other-response");
        }
        String inGroup = form.kind().hasGroup() ? ofGroup(form, response) : "";
        if (!inGroup.isEmpty()) {
            return inGroup;
        }
        if (!form.interceptProperty().get() && form.checkedPredictors().isEmpty()) {
            return WindowText.text("form.blocked.no-coefficients");
        }
        if (form.confidence().value().isEmpty()) {
            return WindowText.text("form.blocked.field", WindowText.text("form.confidence"));
        }
        if (form.maxIterations().value().isEmpty()) {
            return WindowText.text("form.blocked.field", WindowText.text("form.iterations"));
        }
        return form.tolerance().value().isEmpty()
                ? WindowText.text("form.blocked.field", WindowText.text("form.tolerance"))
                : "";
    }

    private static String ofGroup(GlmmFormViewModel form, String response) {
        String group = form.groupProperty().get();
        if (group == null || form.isGone(group)) {
            return WindowText.text("form.blocked.group");
        }
        if (response.equals(group)) {
            return WindowText.text("form.blocked.same", response);
        }
        if (form.canUseAsGroup()) {
            return WindowText.text("form.blocked.group-scale", group);
        }
        return form.groupProblem().isEmpty() ? "" : WindowText.text("form.blocked.other-group");
    }
}
