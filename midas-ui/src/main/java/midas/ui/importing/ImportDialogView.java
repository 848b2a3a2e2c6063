package midas.ui.importing;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.ImportOptions;
import midas.io.importing.RawRecord;
import midas.ui.label.WindowText;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** What is asked about a file before it is imported. */
public final class ImportDialogView {

    private final ImportDialogViewModel model;
    private final double zoom;
    private final List<Runnable> guesses = new ArrayList<>();
    private final Seen ready;
    private @Nullable ImportMessages said;
    private boolean showing;

    @FXML
    private Label fileName;

    @FXML
    private Label folder;

    @FXML
    private TextField name;

    @FXML
    private VBox sheetSide;

    @FXML
    private ComboBox<String> sheet;

    @FXML
    private VBox textSide;

    @FXML
    private ComboBox<Charset> encoding;

    @FXML
    private ComboBox<Character> delimiter;

    @FXML
    private TextField otherDelimiter;

    @FXML
    private ComboBox<Character> quote;

    @FXML
    private VBox numberSide;

    @FXML
    private ComboBox<Character> decimal;

    @FXML
    private ComboBox<ThousandsSeparator> thousands;

    @FXML
    private CheckBox header;

    @FXML
    private TokenField missing;

    @FXML
    private Hyperlink findAgain;

    @FXML
    private VBox messages;

    @FXML
    private VBox rawSide;

    @FXML
    private ListView<RawRecord> raw;

    @FXML
    private Label parsedNote;

    @FXML
    private StackPane parsedSide;

    @FXML
    private VBox columnSide;

    @FXML
    private Label columnsTitle;

    @FXML
    private TextField filter;

    @FXML
    private TableView<ColumnRow> columns;

    @FXML
    private VBox problemSide;

    @FXML
    private Label problemsTitle;

    @FXML
    private ListView<String> problems;

    @FXML
    private HBox progressSide;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label state;

    @FXML
    private Hyperlink skip;

    @FXML
    private Button importAll;

    @FXML
    private Button importOne;

    /**
     * Makes the controller.
     *
     * @param model the dialog
     * @param zoom zoom of the window
     */
    public ImportDialogView(ImportDialogViewModel model, double zoom) {
        this.model = model;
        this.zoom = zoom;
        this.ready = new Seen(model.blockedBinding().isEmpty());
    }

    @FXML
    private void initialize() {
        fileName.setText(model.task().fileName());
        java.nio.file.Path parent = model.task().file().toAbsolutePath().getParent();
        folder.setText(parent == null ? "" : parent.toString());
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setDisable(model.task().target().isPresent());
        initializeGuesses();
        said = new ImportMessages(messages, model, this::onImport);
        initializePreview();
        initializeEnd();
        model.previewProperty().subscribe(shown -> showOptions());
        model.options().optionsProperty().subscribe(options -> showOptions());
    }

    /** Returns the panes that can be filled piece by piece: what is asked is not in them. */
    public List<Pane> panes() {
        return List.of(rawSide, parsedSide, columnSide);
    }

    private void initializeGuesses() {
        ImportOptionsModel options = model.options();
        GuessCombo<Charset> encodings = new GuessCombo<>(
                encoding, ReadingLabels.charsets(Optional.empty()), Charset::name, options::setCharset);
        GuessCombo<Character> delimiters = new GuessCombo<>(
                delimiter, ReadingLabels.delimiters(), ReadingLabels::delimiter, this::chooseDelimiter);
        GuessCombo<Character> quotes = new GuessCombo<>(
                quote, List.of('"', '\'', ImportOptions.NO_QUOTE), ReadingLabels::quote, options::setQuote);
        GuessCombo<Character> decimals =
                new GuessCombo<>(decimal, List.of('.', ','), ReadingLabels::decimal, options::setDecimalSeparator);
        GuessCombo<ThousandsSeparator> separators = new GuessCombo<>(
                thousands,
                List.of(ThousandsSeparator.values()),
                ReadingLabels::thousands,
                options::setThousandsSeparator);
        GuessCombo<String> sheets =
                new GuessCombo<>(sheet, List.of(), words -> words, options::setSheet).withoutFound();
        guesses.add(() -> reading().ifPresent(now -> {
            ImportOptions asked = options.get();
            if (asked.charset().isEmpty()) {
                encodings.setValues(ReadingLabels.charsets(now.encoding()));
            }
            encodings.show(now.encoding(), asked.charset().isEmpty());
            delimiters.show(now.delimiter(), asked.delimiter().isEmpty());
            quotes.show(Optional.of(now.quote().orElse('"')), asked.quote().isEmpty());
            // what the question is about is not found yet
            boolean open =
                    model.questionProperty().get().isPresent() && model.answer().isEmpty();
            decimals.show(
                    now.decimalSeparator().filter(found -> !open),
                    asked.decimalSeparator().isEmpty());
            separators.show(
                    Optional.of(now.thousandsSeparator()).filter(found -> !open),
                    asked.thousandsSeparator().isEmpty());
            model.previewProperty()
                    .get()
                    .ifPresent(shown -> sheets.setValues(shown.report().sheets()));
            sheets.show(now.sheet(), asked.sheet().isEmpty());
        }));
        otherDelimiter.textProperty().addListener((property, before, now) -> {
            if (!now.isEmpty() && "\"\n\r".indexOf(now.charAt(0)) < 0) {
                options.setDelimiter(now.charAt(0));
            }
        });
        header.setOnAction(event -> options.setHeader(header.isSelected()));
        missing.setOnChange(options::setMissingTokens);
        show(otherDelimiter, false);
    }

    private void chooseDelimiter(char chosen) {
        boolean other = chosen == ReadingLabels.OTHER;
        show(otherDelimiter, other);
        if (other) {
            otherDelimiter.clear();
            otherDelimiter.requestFocus();
        } else {
            model.options().setDelimiter(chosen);
        }
    }

    private void initializePreview() {
        RawList rawList = new RawList(raw);
        ProblemPanel panel = new ProblemPanel(problemSide, problemsTitle, problems, zoom);
        PreviewTable preview = new PreviewTable(
                zoom,
                row -> rawList.select(row
                        + model.previewProperty()
                                .get()
                                .map(ImportPreview::firstRow)
                                .orElse(0)));
        parsedSide.getChildren().setAll(preview.grid());
        new ColumnTable(columns, model.columns(), zoom);
        filter.textProperty().bindBidirectional(model.columns().filterProperty());
        model.previewProperty().subscribe(shown -> {
            List<ColumnRow> all = model.columns().allRows();
            shown.ifPresent(now -> panel.show(now, rawList));
            columnsTitle.setText(WindowText.text("columns.title", Numbers.count(all.size())));
            show(filter, all.size() > 12);
            preview.show(all, Math.min(ImportDialogViewModel.SHOWN_ROWS, rows(shown)));
            parsedNote.setText(
                    rows(shown) > ImportDialogViewModel.SHOWN_ROWS
                            ? WindowText.text("import.parsed.rows", Numbers.count(ImportDialogViewModel.SHOWN_ROWS))
                            : "");
        });
        model.rawProperty().subscribe(lines -> {
            rawList.show(lines);
            show(
                    rawSide,
                    !lines.records().isEmpty() || model.previewProperty().get().isEmpty());
        });
        model.columns().changesProperty().subscribe(preview::refresh);
    }

    private static int rows(Optional<ImportPreview> shown) {
        return shown.map(now -> now.dataset().rows()).orElse(0);
    }

    private void initializeEnd() {
        ObservableBooleanValue blocked = model.blockedBinding().isNotEmpty();
        importOne.disableProperty().bind(blocked);
        importAll.disableProperty().bind(blocked);
        progressSide.visibleProperty().bind(model.readingProperty());
        progress.progressProperty().bind(model.progressProperty());
        model.waitingProperty().subscribe(waiting -> {
            int files = waiting.intValue();
            show(skip, files > 0);
            show(importAll, files > 0);
            importAll.setText(WindowText.text("import.all", Numbers.count(files + 1L)));
        });
        if (model.task().target().isPresent()) {
            importOne.setText(WindowText.text("import.again"));
        }
        model.blockedBinding().subscribe(why -> showState());
        model.previewProperty().subscribe(shown -> showState());
        model.columns().changesProperty().subscribe(changes -> showState());
    }

    private void showState() {
        String why = model.blockedBinding().get();
        String size = model.previewProperty().get().map(ImportPreview::size).orElse("");
        String lost = model.columns().lost() == 0
                ? ""
                : WindowText.text(
                        "columns.and",
                        size,
                        Messages.counted("columns.lost", model.columns().lost()));
        state.setText(!why.isEmpty() ? why : lost.isEmpty() ? size : lost);
    }

    private Optional<Reading> reading() {
        return model.previewProperty().get().map(shown -> model.options().inForce(shown.report()));
    }

    private void showOptions() {
        if (showing) {
            return;
        }
        showing = true;
        guesses.forEach(Runnable::run);
        reading().ifPresent(now -> {
            boolean text = now.format() == FileFormat.TEXT;
            show(textSide, text);
            show(sheetSide, now.sheet().isPresent());
            model.previewProperty()
                    .get()
                    .ifPresent(shown ->
                            show(numberSide, shown.hasSeparators(model.options().get())));
            show(header, now.format() != FileFormat.PARQUET);
            header.setSelected(now.header());
        });
        missing.show(model.options().get().missingTokens());
        findAgain.setDisable(model.options().get().equals(ImportOptions.DEFAULT));
        showing = false;
        if (said != null) {
            said.show();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void onFindAgain() {
        show(otherDelimiter, false);
        model.options().findAgain();
    }

    @FXML
    private void onStop() {
        model.stop();
    }

    @FXML
    private void onSkip() {
        model.skip();
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    @FXML
    private void onImportAll() {
        accept(true);
    }

    @FXML
    private void onImport() {
        accept(false);
    }

    private void accept(boolean others) {
        if (ready.get()) {
            model.accept(others);
        }
    }
}
