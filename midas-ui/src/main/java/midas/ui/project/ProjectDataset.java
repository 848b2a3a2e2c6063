package midas.ui.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import midas.io.coding.Basis;
import midas.io.coding.Derivations;
import midas.io.coding.RedoOutcome;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Conversion;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.SameColumns;
import midas.io.dataset.Scale;
import midas.io.importing.ImportReport;
import midas.io.project.ImportOrigin;
import midas.io.project.SavedDataset;

/**
 * A dataset of the project: the newest state of something that never changes itself. Every change made by its methods can be undone by the project's {@link Edits}.
 */
public final class ProjectDataset extends ProjectItem {

    /** An operation that could not be done again, and what of the parent it was tried on. */
    private record Refusal(RedoOutcome.Refused outcome, Basis basis) {}

    private final Project project;
    private final ReadOnlyObjectWrapper<Dataset> dataset = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<RedoOutcome.Refused>> refused =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Refusal> refusal = Optional.empty();
    private SavedDataset state;

    ProjectDataset(Project project, SavedDataset state) {
        this.project = project;
        this.state = state;
        show(state.dataset().name());
        dataset.set(state.dataset());
    }

    /** Returns the dataset as it is now. */
    public Dataset dataset() {
        return dataset.get();
    }

    /** Returns the dataset as it is now, to be watched. */
    public ReadOnlyObjectProperty<Dataset> datasetProperty() {
        return dataset.getReadOnlyProperty();
    }

    /** Returns how it was read, where it was read from a file. */
    public Optional<ImportReport> report() {
        return state.report();
    }

    /** Returns from where it can be read again, where that is a file. */
    public Optional<ImportOrigin> origin() {
        return state.origin();
    }

    @Override
    public ReadOnlyObjectProperty<?> stateProperty() {
        return datasetProperty();
    }

    @Override
    public boolean isInProject() {
        return project.datasets().contains(this);
    }

    @Override
    public String nameProblem(String newName) {
        return project.nameProblem(this, newName);
    }

    /** Returns whether it was made from another dataset: then its values cannot be changed by hand. */
    public boolean isDerived() {
        return dataset().lineage() instanceof Lineage.Derived;
    }

    /** Returns the model of the project whose fitted values and residuals it holds, where there is one. */
    public Optional<ProjectModel> model() {
        return project.modelOf(this);
    }

    /** Returns the dataset it was made from, where that is in the project. */
    public Optional<ProjectDataset> parent() {
        return dataset().lineage() instanceof Lineage.Derived derived
                ? project.find(derived.parents().getFirst().id())
                : Optional.empty();
    }

    /** Returns why it could not be refreshed, until what it is made from changes. */
    public ReadOnlyObjectProperty<Optional<RedoOutcome.Refused>> refusalProperty() {
        return refused.getReadOnlyProperty();
    }

    /**
     * Gives a column another scale. Values stay as they are.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public void setScale(String column, Scale scale) {
        setColumns(List.of(column(column).withScale(scale)));
    }

    /**
     * Reads a column's imported values as another type. What this loses, {@link Column#as} tells beforehand.
     *
     * @throws IllegalArgumentException if there is no such column, or if the dataset is derived
     */
    public void convert(String column, ColumnType type) {
        setColumns(List.of(keepingScale(column(column).as(type)).column()));
    }

    /**
     * Returns a conversion of one of the columns with the scale that somebody chose for it: that outlives types for which it is the usual one, after which a column
     * could not be told from one nobody has touched.
     */
    public Conversion keepingScale(Conversion conversion) {
        Column now = conversion.column();
        return Optional.ofNullable(state.scalesByHand().get(now.name()))
                .filter(chosen -> chosen != now.importedType().defaultScale())
                .map(chosen -> new Conversion(now.withScale(chosen), conversion.lost(), conversion.examples()))
                .orElse(conversion);
    }

    /**
     * Takes changed columns in the places of those of the same names, as one change.
     *
     * @param changed the columns, of other types (by {@link Column#as} of the present ones) or scales
     * @throws IllegalArgumentException if there is no column of a name, or if values change and the dataset is derived
     */
    public void setColumns(List<Column> changed) {
        Map<String, Scale> scales = new HashMap<>(state.scalesByHand());
        List<Column> different = new ArrayList<>();
        for (Column now : changed) {
            Column then = column(now.name());
            boolean converted = !now.data().equals(then.data());
            boolean rescaled = now.scale() != then.scale();
            if (converted && isDerived()) {
                throw new IllegalArgumentException(name() + " is derived: its values are made by its operation");
            }
            if (rescaled && (!converted || now.scale() != now.type().defaultScale())) {
                scales.put(now.name(), now.scale());
            }
            if (converted || rescaled) {
                different.add(now);
            }
        }
        if (!different.isEmpty()) {
            String edit = EditNames.change(dataset(), different);
            Dataset next = dataset().withColumns(different);
            project.edit(
                    edit, () -> set(new SavedDataset(next, state.report(), state.origin(), state.basis(), scales)));
        }
    }

    /** Returns the columns that something in the project was made of: whether they are the same matters when the file is read again. */
    public Set<String> columnsUsed() {
        return project.columnsUsed(this);
    }

    /** Takes what was read once more from where it was read before, nothing of which is known to be the same. */
    public void readAgain(Dataset read, ImportReport report) {
        readAgain(read, report, state.origin(), SameColumns.NONE);
    }

    /**
     * Takes what was read from its file once more. Identity and name stay. What was made of a column stays fresh where that is the same, and is told of those alone that
     * are not.
     *
     * @param read what was read, whatever its name
     * @param report how
     * @param origin from where
     * @param same which of its columns are as before
     * @throws IllegalArgumentException if the dataset is derived: it has no file
     */
    public void readAgain(Dataset read, ImportReport report, Optional<ImportOrigin> origin, SameColumns same) {
        if (isDerived()) {
            throw new IllegalArgumentException(name() + " is derived: it has no file");
        }
        Map<String, Scale> scales = new HashMap<>(state.scalesByHand());
        scales.keySet().removeIf(column -> read.find(column).isEmpty());
        SavedDataset next = new SavedDataset(
                dataset().holding(same.in(read)), Optional.of(report), origin, Optional.empty(), scales);
        project.edit(EditNames.readAgain(name()), () -> set(next));
    }

    @Override
    void takeName(String newName) {
        Dataset renamed = dataset().withName(newName);
        project.edit(
                EditNames.rename(name(), newName),
                () -> set(new SavedDataset(
                        renamed, state.report(), state.origin(), state.basis(), state.scalesByHand())));
    }

    /**
     * Takes what another operation made of its parent, under another name. Identity stays.
     *
     * @param made what was made
     * @param parent the state of the parent it was made from
     * @throws IllegalArgumentException if it was not made from that, or if {@link Project#nameProblem} objects to its name
     */
    public void remake(Dataset made, Dataset parent) {
        if (!(made.lineage() instanceof Lineage.Derived derived)
                || !derived.parents().getFirst().id().equals(parent.id())
                || !project.nameProblem(this, made.name()).isEmpty()) {
            throw new IllegalArgumentException(made.name() + " cannot take the place of " + name());
        }
        Basis basis = Derivations.basis(derived.operation(), parent);
        Dataset next = dataset().holding(made).withName(made.name());
        project.edit(EditNames.refresh(List.of(this)), () -> refresh(next, basis));
    }

    /** Takes what its operation made of its parent now, with the scales that somebody chose. */
    void refresh(Dataset remade, Basis basis) {
        Dataset next = remade;
        for (Map.Entry<String, Scale> chosen : state.scalesByHand().entrySet()) {
            if (next.find(chosen.getKey()).isPresent()) {
                next = next.withScale(chosen.getKey(), chosen.getValue());
            }
        }
        set(new SavedDataset(next, state.report(), state.origin(), Optional.of(basis), state.scalesByHand()));
    }

    void refuse(RedoOutcome.Refused outcome, Basis tried) {
        refusal = Optional.of(new Refusal(outcome, tried));
        refused.set(Optional.of(outcome));
    }

    SavedDataset state() {
        return state;
    }

    void set(SavedDataset next) {
        state = next;
        show(next.dataset().name());
        dataset.set(next.dataset());
    }

    /** Takes note of how it stands to its parent, and forgets why it could not be refreshed where that was tried on something else. */
    void set(Staleness next, Optional<Basis> now) {
        set(next);
        if (refusal.isPresent() && (!staleProperty().get() || !now.equals(refusal.map(Refusal::basis)))) {
            refusal = Optional.empty();
            refused.set(Optional.empty());
        }
    }

    private Column column(String column) {
        return dataset().find(column).orElseThrow(() -> new IllegalArgumentException("no column " + column));
    }
}
