package midas.ui.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import midas.io.coding.Basis;
import midas.io.coding.Derivations;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.importing.ImportReport;
import midas.io.project.ImportOrigin;
import midas.io.project.KeptParts;
import midas.io.project.ModelBasis;
import midas.io.project.ProjectContent;
import midas.io.project.SavedDataset;
import midas.io.project.SavedModel;
import midas.io.project.WindowLayout;

/** What the user works on. All changes can be undone. */
public final class Project {

    /** A dataset in the project, and its state. */
    private record Place(ProjectDataset dataset, SavedDataset state) {}

    /** A model in the project, and its state. */
    private record ModelPlace(ProjectModel model, SavedModel saved) {}

    /** All of the project at one time. */
    private record Moment(List<Place> datasets, List<ModelPlace> models) {}

    private final ObservableList<ProjectDataset> datasets = FXCollections.observableArrayList();
    private final ObservableList<ProjectDataset> shown = FXCollections.unmodifiableObservableList(datasets);
    /** Tells of models that get other names, too. */
    private final ObservableList<ProjectModel> models =
            FXCollections.observableArrayList(model -> new Observable[] {model.nameProperty()});

    private final ObservableList<ProjectModel> shownModels = FXCollections.unmodifiableObservableList(models);
    private final Edits edits = new Edits();
    private final ProjectReports reports = new ProjectReports(edits);
    private UUID id = UUID.randomUUID();
    private KeptParts kept = KeptParts.NONE;

    /** Returns the datasets in the order in which they came, to be watched. */
    public ObservableList<ProjectDataset> datasets() {
        return shown;
    }

    /** Returns the models in the order in which they came, to be watched. */
    public ObservableList<ProjectModel> models() {
        return shownModels;
    }

    /** Returns the reports. */
    public ProjectReports reports() {
        return reports;
    }

    /** Returns what was done to the project. */
    public Edits edits() {
        return edits;
    }

    /**
     * Returns all that the project holds now; it costs next to nothing, for nothing is copied.
     *
     * @param window what is open
     */
    public ProjectContent content(WindowLayout window) {
        return new ProjectContent(
                id,
                datasets.stream().map(ProjectDataset::state).toList(),
                models.stream().map(ProjectModel::saved).toList(),
                reports.saved(),
                window,
                kept);
    }

    /** Takes another project in the place of this one. What was done to this one cannot be undone any more. */
    public void load(ProjectContent content) {
        models.clear();
        datasets.clear();
        id = content.id();
        kept = content.kept();
        datasets.setAll(content.datasets().stream()
                .map(saved -> new ProjectDataset(this, saved))
                .toList());
        models.setAll(content.models().stream()
                .map(saved -> new ProjectModel(this, saved))
                .toList());
        reports.load(content.reports());
        compareWithParents();
        edits.forget();
    }

    /** Returns the dataset of an identity. */
    public Optional<ProjectDataset> find(UUID id) {
        return datasets.stream()
                .filter(dataset -> dataset.dataset().id().equals(id))
                .findFirst();
    }

    /** Returns the model of an identity. */
    public Optional<ProjectModel> findModel(UUID id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /** Adds a dataset; where its name is taken it gets a number. A derived one is taken as made from its parent's present state. */
    public ProjectDataset add(Dataset dataset, Optional<ImportReport> report) {
        return add(dataset, report, Optional.empty());
    }

    /** Adds a dataset, as {@link #add(Dataset, Optional)}, with from where it can be read again. */
    public ProjectDataset add(Dataset dataset, Optional<ImportReport> report, Optional<ImportOrigin> origin) {
        return add(
                dataset,
                report,
                origin,
                dataset.lineage() instanceof Lineage.Derived derived
                        ? find(derived.parents().getFirst().id())
                                .map(parent -> Derivations.basis(derived.operation(), parent.dataset()))
                        : Optional.empty());
    }

    /**
     * Adds a derived dataset; where its name is taken it gets a number.
     *
     * @param dataset the dataset
     * @param parent the state of its parent it was made from; where the parent has changed since, the dataset is stale from the beginning
     * @throws IllegalArgumentException if it was not made from that
     */
    public ProjectDataset addDerived(Dataset dataset, Dataset parent) {
        if (dataset.lineage() instanceof Lineage.Derived derived
                && derived.parents().getFirst().id().equals(parent.id())) {
            return addMade(dataset, Optional.of(Derivations.basis(derived.operation(), parent)));
        }
        throw new IllegalArgumentException(dataset.name() + " was not made from " + parent.name());
    }

    /**
     * Adds a model and the dataset of its fitted values and residuals, as one change.
     *
     * @param saved the model
     * @param diagnostics the dataset, of the identity that the model names, where there is one; where its name is taken it gets a number
     * @throws IllegalArgumentException if the dataset is another one, or if {@link #newModelNameProblem} objects to the model's name
     */
    public ProjectModel addModel(SavedModel saved, Optional<Dataset> diagnostics) {
        if (!saved.diagnostics().equals(diagnostics.map(Dataset::id))
                || !newModelNameProblem(saved.name()).isEmpty()) {
            throw new IllegalArgumentException(saved.name() + " with " + diagnostics.map(Dataset::name));
        }
        ProjectModel added = new ProjectModel(this, saved);
        edits.together(EditNames.save(saved), () -> {
            diagnostics.ifPresent(made -> addMade(made, Optional.of(saved.basis())));
            edit(EditNames.save(saved), () -> models.add(added));
        });
        return added;
    }

    /**
     * Takes another fit of a model in its place, and puts the dataset of its fitted values and residuals in the place of the one before, as one change.
     *
     * @param model the model
     * @param refitted the new fit, of the same identity and name
     * @param diagnostics its dataset, of the identity that the model names
     * @throws IllegalArgumentException if it is another model
     */
    public void refit(ProjectModel model, SavedModel refitted, Dataset diagnostics) {
        if (!refitted.id().equals(model.id())
                || !refitted.name().equals(model.name())
                || !refitted.diagnostics().equals(Optional.of(diagnostics.id()))) {
            throw new IllegalArgumentException(refitted.name() + " is not another fit of " + model.name());
        }
        String name = EditNames.refit(refitted);
        edits.together(name, () -> {
            Optional<ProjectDataset> before = find(diagnostics.id());
            if (before.isPresent()) {
                edit(name, () -> before.get().refresh(before.get().dataset().holding(diagnostics), refitted.basis()));
            } else {
                addMade(diagnostics, Optional.of(refitted.basis()));
            }
            edit(name, () -> model.set(refitted));
        });
    }

    private ProjectDataset addMade(Dataset dataset, Optional<Basis> basis) {
        return add(dataset, Optional.empty(), Optional.empty(), basis);
    }

    private ProjectDataset add(
            Dataset dataset, Optional<ImportReport> report, Optional<ImportOrigin> origin, Optional<Basis> basis) {
        Dataset named = dataset.withName(freeName(dataset.name()));
        ProjectDataset added = new ProjectDataset(this, new SavedDataset(named, report, origin, basis, Map.of()));
        edit(EditNames.add(named), () -> datasets.add(added));
        return added;
    }

    /** Returns a name for a new dataset: the one wanted, with a number where it is taken. */
    public String freeName(String wanted) {
        return Names.free(wanted, datasets.stream().map(ProjectDataset::name));
    }

    /** Returns a name for a new model: the one wanted, with a number where it is taken. */
    public String freeModelName(String wanted) {
        return Names.free(wanted, models.stream().map(ProjectModel::name));
    }

    /** Returns why a dataset cannot have a name, in a sentence; empty where it can. */
    public String nameProblem(ProjectDataset dataset, String name) {
        return nameProblem(name, datasets.stream().filter(other -> other != dataset));
    }

    /** Returns why a new dataset cannot have a name, in a sentence; empty where it can. */
    public String newNameProblem(String name) {
        return nameProblem(name, datasets.stream());
    }

    /** Returns why a model cannot have a name, in a sentence; empty where it can. */
    public String modelNameProblem(ProjectModel model, String name) {
        return Names.problem(
                name, ".model", models.stream().filter(other -> other != model).map(ProjectModel::name));
    }

    /** Returns why a new model cannot have a name, in a sentence; empty where it can. */
    public String newModelNameProblem(String name) {
        return Names.problem(name, ".model", models.stream().map(ProjectModel::name));
    }

    private static String nameProblem(String name, Stream<ProjectDataset> others) {
        return Names.problem(name, "", others.map(ProjectDataset::name));
    }

    /** Returns all datasets that are made from one, and from these in their turn, parents before what is made from them. */
    public List<ProjectDataset> derivedFrom(ProjectDataset dataset) {
        List<ProjectDataset> derived = new ArrayList<>();
        Set<UUID> ids = new HashSet<>(Set.of(dataset.dataset().id()));
        // in the order in which they came, what is made comes after what it is made from
        for (ProjectDataset other : datasets) {
            if (other.dataset().lineage() instanceof Lineage.Derived lineage
                    && lineage.parents().stream().anyMatch(parent -> ids.contains(parent.id()))) {
                ids.add(other.dataset().id());
                derived.add(other);
            }
        }
        return derived;
    }

    /** Returns the model whose fitted values and residuals a dataset holds, where there is one. */
    public Optional<ProjectModel> modelOf(ProjectDataset dataset) {
        return models.stream()
                .filter(model -> model.saved()
                        .diagnostics()
                        .equals(Optional.of(dataset.dataset().id())))
                .findFirst();
    }

    /** Returns the models that were fitted to one of some datasets. */
    public List<ProjectModel> modelsOf(List<ProjectDataset> some) {
        Set<UUID> ids = some.stream().map(dataset -> dataset.dataset().id()).collect(Collectors.toSet());
        return models.stream()
                .filter(model -> ids.contains(model.saved().source().id()))
                .toList();
    }

    /** Returns the names of the columns of which datasets and models were made. */
    Set<String> columnsUsed(ProjectDataset source) {
        return Stream.concat(
                        datasets.stream()
                                .filter(dataset -> dataset.parent().equals(Optional.of(source)))
                                .flatMap(dataset -> dataset.state().basis().stream()),
                        modelsOf(List.of(source)).stream()
                                .map(model -> model.saved().basis()))
                .flatMap(basis -> basis.columns().stream())
                .map(Basis.Part::name)
                .collect(Collectors.toSet());
    }

    /** Takes a dataset away, with all that is made from it and the models that were fitted to these. */
    public void delete(ProjectDataset dataset) {
        List<ProjectDataset> gone = new ArrayList<>(List.of(dataset));
        gone.addAll(derivedFrom(dataset));
        delete(dataset.name(), gone, modelsOf(gone));
    }

    /** Returns the datasets that go with a model: that of its fitted values and residuals, and all that is made from it. */
    public List<ProjectDataset> datasetsOf(ProjectModel model) {
        List<ProjectDataset> with = new ArrayList<>();
        model.diagnostics().ifPresent(diagnostics -> {
            with.add(diagnostics);
            with.addAll(derivedFrom(diagnostics));
        });
        return with;
    }

    /** Takes a model away, with {@link #datasetsOf its datasets} and the models that were fitted to these. */
    public void delete(ProjectModel model) {
        List<ProjectDataset> gone = datasetsOf(model);
        List<ProjectModel> goneModels = new ArrayList<>(List.of(model));
        goneModels.addAll(modelsOf(gone));
        delete(model.name(), gone, goneModels);
    }

    private void delete(String name, List<ProjectDataset> gone, List<ProjectModel> goneModels) {
        edit(EditNames.delete(name, gone.size() + goneModels.size() - 1), () -> {
            models.removeAll(goneModels);
            datasets.removeAll(gone);
        });
    }

    /** Returns the datasets that are stale, parents before what is made from them. */
    public List<ProjectDataset> stale() {
        return datasets.stream()
                .filter(dataset -> dataset.staleProperty().get())
                .toList();
    }

    /** Makes a change and remembers how to take it back. */
    void edit(String name, Runnable change) {
        Moment before = moment();
        edits.change(() -> {
            change.run();
            compareWithParents();
        });
        Moment after = moment();
        edits.record(name, () -> restore(before), () -> restore(after));
    }

    private Moment moment() {
        return new Moment(
                datasets.stream()
                        .map(dataset -> new Place(dataset, dataset.state()))
                        .toList(),
                models.stream()
                        .map(model -> new ModelPlace(model, model.saved()))
                        .toList());
    }

    private void restore(Moment moment) {
        moment.datasets().forEach(place -> {
            if (place.dataset().state() != place.state()) {
                place.dataset().set(place.state());
            }
        });
        moment.models().forEach(place -> {
            if (place.model().saved() != place.saved()) {
                place.model().set(place.saved());
            }
        });
        ListSteps.become(
                datasets, moment.datasets().stream().map(Place::dataset).toList());
        ListSteps.become(models, moment.models().stream().map(ModelPlace::model).toList());
        compareWithParents();
    }

    private void compareWithParents() {
        for (ProjectDataset dataset : datasets) {
            Optional<ProjectDataset> parent = dataset.parent();
            Optional<Basis> then = dataset.state().basis();
            if (parent.isPresent() && then.isPresent() && dataset.dataset().lineage() instanceof Lineage.Derived made) {
                Basis now = Derivations.basis(made.operation(), parent.get().dataset());
                dataset.set(compare(parent.get(), then.get(), now), Optional.of(now));
            } else {
                dataset.set(
                        dataset.isDerived() && parent.isEmpty() ? new Staleness.ParentLost() : new Staleness.Fresh(),
                        Optional.empty());
            }
        }
        for (ProjectModel model : models) {
            Basis then = model.saved().basis();
            model.set(model.dataset()
                    .map(parent ->
                            compare(parent, then, ModelBasis.of(model.saved().spec(), parent.dataset())))
                    .orElseGet(Staleness.ParentLost::new));
        }
    }

    private static Staleness compare(ProjectDataset parent, Basis then, Basis now) {
        if (!then.equals(now)) {
            return new Staleness.ParentChanged(then.changedIn(now));
        }
        return parent.staleProperty().get() ? new Staleness.ParentStale() : new Staleness.Fresh();
    }
}
