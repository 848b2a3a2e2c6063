package midas.ui.glmm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.fit.FitOptions;
import midas.io.coding.DummyCoding;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.ui.label.WindowText;
import midas.ui.project.ChosenDataset;
import midas.ui.project.ProjectDataset;
import midas.ui.task.JobRunner;
import org.jspecify.annotations.Nullable;

/** The form: which model of which data. */
public final class GlmmFormViewModel {

    private final FormKind kind;
    private final ObservableList<ProjectDataset> datasets;
    private final JobRunner runner;
    private final ChosenDataset chosenDataset;
    private final ObjectProperty<@Nullable ProjectDataset> dataset;
    private final FormRoles roles;
    private final ObjectProperty<@Nullable String> response;
    private final ObjectProperty<@Nullable String> group;
    private final PredictorList predictors = new PredictorList();
    private final ObjectProperty<Family> family = new SimpleObjectProperty<>(Family.GAUSSIAN);
    private final ObjectProperty<@Nullable Link> link = new SimpleObjectProperty<>(Family.GAUSSIAN.defaultLink());
    private final ObservableList<Link> links = FXCollections.observableArrayList(Family.GAUSSIAN.links());
    private final BooleanProperty intercept = new SimpleBooleanProperty(true);
    private final CheckedField<Double> confidence = CheckedField.confidence(FitOptions.DEFAULT.confidenceLevel());
    private final CheckedField<Integer> maxIterations = new CheckedField<>(
            String.valueOf(FitOptions.DEFAULT.maxIterations()),
            FieldReading::iterations,
            text -> WindowText.text("form.iterations.problem"));
    private final CheckedField<Double> tolerance = new CheckedField<>(
            "1e-6", FieldReading::tolerance, text -> FieldReading.decimalProblem(text, "form.tolerance.problem"));
    private final GroupCount groupCount;
    private final OutcomeHint outcomes;
    private final ChangeListener<Dataset> onNewColumns = (property, before, now) -> onColumns();
    private final WeakChangeListener<Dataset> refresh = new WeakChangeListener<>(onNewColumns);
    private @Nullable String wishedResponse;
    private @Nullable String wishedGroup;
    private boolean switching;
    private final StringBinding blocked;
    private final StringBinding formula;
    private final ObjectBinding<Optional<GlmmRequest>> request;

    /**
     * Makes an empty form.
     *
     * @param datasets the project's datasets, to be watched
     * @param runner where slow looks at the data are done
     */
    public GlmmFormViewModel(ObservableList<ProjectDataset> datasets, JobRunner runner) {
        this(FormKind.GLMM, datasets, runner);
    }

    /** Makes an empty form of a kind. */
    public GlmmFormViewModel(FormKind kind, ObservableList<ProjectDataset> datasets, JobRunner runner) {
        this.kind = kind;
        this.datasets = datasets;
        this.runner = runner;
        this.chosenDataset = new ChosenDataset(datasets);
        this.dataset = chosenDataset.property();
        this.groupCount = new GroupCount(runner);
        this.outcomes = new OutcomeHint(runner);
        this.roles = new FormRoles(kind, this::columns);
        this.response = roles.response();
        this.group = roles.group();
        dataset.addListener((property, before, now) -> onDataset(before, now));
        response.subscribe(now -> onRoles());
        group.subscribe(now -> onRoles());
        family.subscribe(now -> onFamily());
        Observable[] all = {
            datasets,
            dataset,
            response,
            group,
            roles.responses(),
            roles.groups(),
            predictors.checked(),
            family,
            link,
            intercept,
            confidence.valueBinding(),
            maxIterations.valueBinding(),
            tolerance.valueBinding()
        };
        blocked = Bindings.createStringBinding(() -> FormBlock.of(this), all);
        formula = Bindings.createStringBinding(() -> FormRequest.formula(this), all);
        request = Bindings.createObjectBinding(() -> FormRequest.of(this), all);
    }

    /** Returns what the form fits. */
    public FormKind kind() {
        return kind;
    }

    /** Returns the datasets to choose from. */
    public ObservableList<ProjectDataset> datasets() {
        return datasets;
    }

    /** Returns the chosen dataset, or null. */
    public ObjectProperty<@Nullable ProjectDataset> datasetProperty() {
        return dataset;
    }

    /** Returns the name of the response's column, or null. */
    public ObjectProperty<@Nullable String> responseProperty() {
        return response;
    }

    /** Returns the name of the group's column, or null. */
    public ObjectProperty<@Nullable String> groupProperty() {
        return group;
    }

    /** Returns all columns as responses. */
    public ObservableList<ColumnOption> responses() {
        return roles.responses();
    }

    /** Returns all columns as groups. */
    public ObservableList<ColumnOption> groups() {
        return roles.groups();
    }

    /** Returns which fixed effects the data do not allow any more, in a sentence, until others are checked; empty where there are none. */
    public ReadOnlyStringProperty takenOutProperty() {
        return predictors.takenOut();
    }

    /** Returns the fixed effects to choose from: neither response nor group, and what the filter lets through. */
    public FilteredList<PredictorOption> predictors() {
        return predictors.shown();
    }

    /** Returns the names of the fixed effects that are checked. */
    public List<String> checkedPredictors() {
        return predictors.checkedNames();
    }

    /** Takes dummies as fixed effects of the model. */
    void checkPredictors(List<String> names) {
        predictors.check(names);
    }

    /** Takes columns out of the fixed effects. */
    void uncheckPredictors(List<String> names) {
        predictors.uncheck(names);
    }

    /** Returns how many fixed effects can be offered once response and group are chosen. */
    public int predictorRows() {
        return predictors.columnCount().get() - (kind.hasGroup() ? 2 : 1);
    }

    /** Returns how many columns the dataset has. */
    public ReadOnlyIntegerProperty columnCountProperty() {
        return predictors.columnCount();
    }

    /** Returns whether the dataset has so many columns that a filter helps. */
    public BooleanBinding filterUsefulBinding() {
        return predictors.filterUseful();
    }

    /** Returns the text that the names of fixed effects shown must contain, in any case. */
    public StringProperty predictorFilterProperty() {
        return predictors.filter();
    }

    /** Returns the family. */
    public ObjectProperty<Family> familyProperty() {
        return family;
    }

    /** Returns whether the response has the outcomes 0 and 1 only; false until it is known. */
    public ReadOnlyBooleanProperty binaryResponseProperty() {
        return outcomes.binaryProperty();
    }

    /** Returns the link; never null but while the list of links changes. */
    public ObjectProperty<@Nullable Link> linkProperty() {
        return link;
    }

    /** Returns the links of the family. */
    public ObservableList<Link> links() {
        return links;
    }

    /** Returns whether the model has an intercept. */
    public BooleanProperty interceptProperty() {
        return intercept;
    }

    /** Returns the confidence level: percent as text, a proportion as value. */
    public CheckedField<Double> confidence() {
        return confidence;
    }

    /** Returns the limit of iterations. */
    public CheckedField<Integer> maxIterations() {
        return maxIterations;
    }

    /** Returns the convergence tolerance. */
    public CheckedField<Double> tolerance() {
        return tolerance;
    }

    /** Returns how many groups the chosen column has, in words; empty until they are counted. */
    public ReadOnlyStringProperty groupCountProperty() {
        return groupCount.wordsProperty();
    }

    /** Returns why the model cannot be run yet; empty where it can. */
    public StringBinding blockedBinding() {
        return blocked;
    }

    /** Returns the model in one line; response and group by those words while they are not chosen. */
    public StringBinding formulaBinding() {
        return formula;
    }

    /** Returns the model to run, or empty while there is none. */
    public ObjectBinding<Optional<GlmmRequest>> requestBinding() {
        return request;
    }

    /** Returns why a column cannot be the response, in a sentence; empty where it can or none is chosen. */
    public String responseProblem() {
        return roles.responseProblem();
    }

    /** Returns why a column cannot be the group, in a sentence; empty where it can or none is chosen. */
    public String groupProblem() {
        return roles.groupProblem();
    }

    /** Returns whether the chosen group is a column of whole numbers, which a change of scale makes a group. */
    public boolean canUseAsGroup() {
        return roles.canUseAsGroup();
    }

    /** Makes the chosen group's column nominal. */
    public void useAsGroup() {
        ProjectDataset source = dataset.get();
        String name = group.get();
        if (source != null && name != null) {
            source.setScale(name, Scale.NOMINAL);
        }
    }

    /** Lets somebody hear whenever an answer is another one: once for all that a choice changes. */
    public void setOnAnswer(Runnable listener) {
        Runnable heard = () -> {
            if (!switching) {
                listener.run();
            }
        };
        Stream.<ObservableValue<?>>of(
                        dataset,
                        response,
                        group,
                        family,
                        link,
                        intercept,
                        confidence.textProperty(),
                        maxIterations.textProperty(),
                        tolerance.textProperty())
                .forEach(answer -> answer.addListener((property, before, now) -> heard.run()));
        predictors.checked().addListener((ListChangeListener<PredictorOption>) change -> heard.run());
    }

    private void onDataset(@Nullable ProjectDataset before, @Nullable ProjectDataset now) {
        if (before != null) {
            before.datasetProperty().removeListener(refresh);
        }
        if (now != null) {
            now.datasetProperty().addListener(refresh);
        }
        // what was chosen in another dataset is chosen in this one too where a column has its name, and again where the
        // user comes back
        switching = true;
        response.set(present(wishedResponse));
        group.set(present(wishedGroup));
        predictors.onOtherDataset();
        onColumns();
        List<String> eligible = roles.eligibleGroups();
        if (kind.hasGroup() && group.get() == null && eligible.size() == 1) {
            group.set(eligible.getFirst());
            offerPredictors();
        }
        switching = false;
    }

    private @Nullable String present(@Nullable String name) {
        return roles.column(name).map(Column::name).orElse(null);
    }

    private void onColumns() {
        List<Column> columns = columns();
        String chosenResponse = response.get();
        String chosenGroup = group.get();
        boolean between = switching;
        switching = true;
        roles.offer();
        response.set(chosenResponse);
        group.set(chosenGroup);
        switching = between;
        offerPredictors();
        countCategories(columns);
    }

    /** Tells columns that can be dummy coded from those that have one category, or too many. */
    private void countCategories(List<Column> columns) {
        List<Column> offered = columns.stream().filter(DummyCoding::isOffered).toList();
        if (offered.isEmpty()) {
            return;
        }
        runner.inBackground(() -> {
            offered.forEach(Column::unique);
            runner.onWindow(() -> {
                if (predictors.counted(offered) && columns().equals(columns)) {
                    predictors.offer(columns, response.get(), group.get());
                }
            });
        });
    }

    private void onRoles() {
        // between two datasets the list is made once, when all is known
        if (!switching) {
            wishedResponse = response.get();
            wishedGroup = group.get();
            offerPredictors();
        }
    }

    private void offerPredictors() {
        predictors.offer(columns(), response.get(), group.get());
        outcomes.of(responseProblem().isEmpty() ? roles.column(response.get()).orElse(null) : null);
        groupCount.of(groupProblem().isEmpty() ? roles.column(group.get()).orElse(null) : null);
    }

    private void onFamily() {
        links.setAll(family.get().links());
        link.set(family.get().defaultLink());
    }

    private List<Column> columns() {
        ProjectDataset source = dataset.get();
        return source == null ? List.of() : source.dataset().columns();
    }

    /** Returns why there is no dataset, as an order. */
    String datasetProblem() {
        return chosenDataset.problem();
    }

    boolean isGone(@Nullable String name) {
        return dataset.get() != null && roles.isGone(name);
    }
}
