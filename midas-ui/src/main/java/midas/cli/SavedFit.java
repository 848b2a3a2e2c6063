package midas.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midas.io.coding.Basis;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.io.frame.ColumnReading;
import midas.io.frame.DiagnosticDataset;
import midas.io.frame.ModelSpec;
import midas.io.project.DataFingerprint;
import midas.io.project.ModelBasis;
import midas.io.project.SavedModel;
import midas.ui.text.Messages;

/**
 * A fit as projects and reports hold it.
 *
 * @param data the data, its columns with the types and scales that the model takes them to have
 * @param scales scales of columns that were set for that
 * @param diagnostics fitted values and residuals
 * @param model the model
 */
record SavedFit(Dataset data, Map<String, Scale> scales, Dataset diagnostics, SavedModel model) {

    /** Makes it. */
    static SavedFit of(GlmmRun.Fitted fitted) {
        ModelSpec spec = fitted.frame().spec();
        List<Column> changed = changed(fitted.dataset(), spec);
        Dataset data = fitted.dataset().withColumns(changed);
        Map<String, Scale> scales = new HashMap<>();
        changed.forEach(column -> scales.put(column.name(), column.scale()));
        Basis basis = ModelBasis.of(spec, data);
        String name = name(spec);
        Dataset diagnostics =
                DiagnosticDataset.of(fitted.frame(), fitted.model(), Messages.text("diagnostics.name", name));
        SavedModel model = new SavedModel(
                UUID.randomUUID(),
                name,
                data.ref(),
                spec,
                fitted.model(),
                fitted.frame().exclusions(),
                data.rows(),
                fitted.elapsed(),
                Instant.now(),
                DataFingerprint.of(data, spec)
                        .orElseThrow(() -> new IllegalStateException("a fit without its columns")),
                basis,
                Optional.of(diagnostics.id()));
        return new SavedFit(data, scales, diagnostics, model);
    }

    /** The command line takes columns as numbers and as groups whatever they are; the window goes by types and scales, and is to be able to fit the same once more. */
    private static List<Column> changed(Dataset data, ModelSpec spec) {
        List<Column> changed = new ArrayList<>();
        List<String> numbers = new ArrayList<>(List.of(spec.response()));
        numbers.addAll(spec.fixed());
        for (String number : numbers) {
            data.find(number)
                    .filter(column -> !ColumnReading.isQuantity(column))
                    .map(column -> column.type().isNumeric()
                            ? column
                            : column.as(ColumnType.FLOAT64).column())
                    .ifPresent(column -> changed.add(column.withScale(Scale.RATIO)));
        }
        data.find(spec.group())
                .filter(column -> !ColumnReading.isGroup(column))
                .ifPresent(column -> changed.add(column.withScale(Scale.NOMINAL)));
        return changed;
    }

    private static String name(ModelSpec spec) {
        List<String> terms = new ArrayList<>(spec.fixed());
        if (terms.isEmpty() || !spec.intercept()) {
            terms.addFirst(spec.intercept() ? "1" : "0");
        }
        return spec.response() + " ~ " + String.join(" + ", terms);
    }
}
