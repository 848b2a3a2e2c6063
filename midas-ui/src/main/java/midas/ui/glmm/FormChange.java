package midas.ui.glmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.io.project.WindowLayout;
import midas.ui.label.WindowText;
import midas.ui.project.EditNames;
import midas.ui.project.ProjectDataset;
import midas.ui.text.Labels;

/**
 * What somebody changed in a form.
 *
 * @param name what it was, as an order
 * @param typed the text field that it was typed into; empty where something was chosen
 */
public record FormChange(String name, Optional<String> typed) {

    private static FormChange chosen(String key, Object... words) {
        return new FormChange(WindowText.text("edit.form." + key, words), Optional.empty());
    }

    private static FormChange typed(String key) {
        return new FormChange(WindowText.text("edit.form." + key), Optional.of(key));
    }

    /**
     * Returns the change from one state of a form to another, named after what brought the rest about.
     *
     * @param form the form, in its state afterwards
     * @param before its state before
     * @param after its state afterwards, another one
     */
    public static FormChange between(
            GlmmFormViewModel form, WindowLayout.Tab.FormTab before, WindowLayout.Tab.FormTab after) {
        if (!before.dataset().equals(after.dataset())) {
            return chosen(
                    "dataset", Optional.ofNullable(form.datasetProperty().get()).map(ProjectDataset::name));
        }
        if (!before.response().equals(after.response())) {
            return chosen("response", after.response());
        }
        if (!before.group().equals(after.group())) {
            return chosen("group", after.group());
        }
        if (!before.fixed().equals(after.fixed())) {
            return fixed(before.fixed(), after.fixed());
        }
        if (!before.family().equals(after.family())) {
            return chosen("family", Labels.family(Family.valueOf(after.family())));
        }
        if (!before.link().equals(after.link())) {
            return chosen("link", Labels.link(Link.valueOf(after.link())));
        }
        if (before.intercept() != after.intercept()) {
            return chosen(after.intercept() ? "intercept" : "no-intercept");
        }
        if (!before.confidence().equals(after.confidence())) {
            return typed("confidence");
        }
        return typed(before.maxIterations().equals(after.maxIterations()) ? "tolerance" : "iterations");
    }

    private static FormChange chosen(String key, Optional<String> name) {
        return name.map(EditNames::shortened).map(chosen -> chosen(key, chosen)).orElseGet(() -> chosen("no-" + key));
    }

    private static FormChange fixed(List<String> before, List<String> after) {
        List<String> come = new ArrayList<>(after);
        come.removeAll(before);
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        if (come.size() + gone.size() != 1) {
            return chosen("fixed");
        }
        return come.isEmpty()
                ? chosen("untick", EditNames.shortened(gone.getFirst()))
                : chosen("tick", EditNames.shortened(come.getFirst()));
    }
}
