package midas.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnBuilder;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.NumberSyntax;
import midas.io.dataset.Scale;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportProblem;
import midas.io.importing.RawRecord;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.JobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDialogViewModelTest {

    private final Answers answers = new Answers();

    @TempDir
    Path folder;

    private static final class Answers implements ImportDialogViewModel.Ending {

        final List<Accepted> accepted = new ArrayList<>();
        int cancelled;
        int skipped;

        @Override
        public void accepted(Accepted answer) {
            accepted.add(answer);
        }

        @Override
        public void cancelled() {
            cancelled++;
        }

        @Override
        public void skipped() {
            skipped++;
        }

        Dataset dataset() {
            assertThat(accepted).hasSize(1);
            return accepted.getFirst().dataset();
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private ImportDialogViewModel dialog(Path file, JobRunner runner) {
        return new ImportDialogViewModel(
                ImportTask.of(file), new ReadOnlyIntegerWrapper(0), new FileReader(), runner, answers);
    }

    private ImportDialogViewModel dialog(Path file) {
        return dialog(file, new DirectJobRunner());
    }

    private static List<String> names(ImportDialogViewModel dialog) {
        return dialog.columns().allRows().stream().map(ColumnRow::name).toList();
    }

    private static ColumnRow row(ImportDialogViewModel dialog, String name) {
        return dialog.columns().allRows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void truthValuesHaveEndsOfTheirKind() throws IOException {
        ImportDialogViewModel dialog = dialog(file("d.csv", "x,flag,no\n1,yes,n\n2,no,n\n"));
        assertThat(row(dialog, "flag").state().figures()).contains(new ColumnFigures(2, "false", "true"));
        assertThat(row(dialog, "no").state().figures()).contains(new ColumnFigures(1, "false", "false"));
    }

    @Test
    void whatWasFoundIsShownAndImported() throws IOException {
        ImportDialogViewModel dialog = dialog(file("d.csv", "x,day,word\n1.5,2024-02-29,a\nNA,2024-01-01,b\n2,,a\n"));
        assertThat(dialog.blockedBinding().get()).isEmpty();
        assertThat(dialog.nameProperty().get()).isEqualTo("d");
        assertThat(names(dialog)).containsExactly("x", "day", "word");
        ColumnState x = row(dialog, "x").state();
        assertThat(x.type()).isEqualTo(ColumnType.FLOAT64);
        assertThat(x.column().missing()).isEqualTo(1);
        assertThat(x.figures()).contains(new ColumnFigures(2, "1.5", "2"));
        assertThat(row(dialog, "day").state().figures()).contains(new ColumnFigures(2, "2024-01-01", "2024-02-29"));
        assertThat(row(dialog, "word").state().figures()).contains(new ColumnFigures(2, "", ""));
        dialog.nameProperty().set("  renamed ");
        dialog.accept(false);
        assertThat(answers.dataset().name()).isEqualTo("renamed");
        assertThat(answers.dataset().rows()).isEqualTo(3);
        assertThat(answers.accepted.getFirst().settings().options()).isEqualTo(ImportOptions.DEFAULT);
    }

    @Test
    void eachGuessCanBeChangedAndTheFileIsReadThatWay() throws IOException {
        ImportDialogViewModel dialog = dialog(file("d.csv", "a;b,c\n1;2,5\n3;x\n"));
        dialog.options().setDelimiter(';');
        assertThat(names(dialog)).containsExactly("a", "b,c");
        dialog.options().setDelimiter(',');
        assertThat(names(dialog)).containsExactly("a;b", "c");
        dialog.options().setDelimiter(';');
        dialog.options().setHeader(false);
        assertThat(dialog.previewProperty().get().orElseThrow().dataset().rows())
                .isEqualTo(3);
        dialog.options().setHeader(true);
        dialog.options().setMissingTokens(new LinkedHashSet<>(List.of("", "x")));
        dialog.options().setDecimalSeparator(',');
        assertThat(row(dialog, "b,c").state().type()).isEqualTo(ColumnType.FLOAT64);
        assertThat(row(dialog, "b,c").state().column().missing()).isEqualTo(1);
        assertThat(dialog.options()
                        .inForce(dialog.previewProperty().get().orElseThrow().report())
                        .delimiter())
                .contains(';');
        dialog.options().findAgain();
        assertThat(dialog.options().get()).isEqualTo(ImportOptions.DEFAULT);
    }

    @Test
    void previewAndRawRowsFollowTheSheet() throws IOException {
        Path file = Workbooks.write(
                folder.resolve("book.xlsx"),
                "<row r='1'><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row><row r='2'><c><v>1.5</v></c></row>",
                "<row r='3'><c t='str'><v>word</v></c></row><row r='5'><c t='str'><v>x</v></c></row>");
        ImportDialogViewModel dialog = dialog(file);
        assertThat(names(dialog)).containsExactly("a", "b");
        assertThat(raw(dialog)).containsExactly(new RawRecord(1, "a\tb"), new RawRecord(2, "1.5"));
        dialog.options().setSheet("Sheet2");
        assertThat(names(dialog)).containsExactly("word");
        assertThat(raw(dialog)).containsExactly(new RawRecord(3, "word"), new RawRecord(5, "x"));
    }

    private static List<RawRecord> raw(ImportDialogViewModel dialog) {
        return dialog.previewProperty().get().orElseThrow().raw();
    }

    @Test
    void anotherEncodingShowsOtherLetters() throws IOException {
        Path file =
                Files.write(folder.resolve("d.csv"), "n,x\nMüller,1\nKöhler,2\n".getBytes(StandardCharsets.ISO_8859_1));
        ImportDialogViewModel dialog = dialog(file);
        dialog.options().setCharset(StandardCharsets.ISO_8859_1);
        assertThat(row(dialog, "n").state().column().text(0)).isEqualTo("Müller");
        dialog.options().setCharset(java.nio.charset.Charset.forName("IBM850"));
        assertThat(row(dialog, "n").state().column().text(0)).isEqualTo("M³ller");
    }

    @Test
    void whatWasShownStaysUntilTheNewReadingIsThere() throws IOException {
        QueuedJobRunner runner = new QueuedJobRunner();
        ImportDialogViewModel dialog = dialog(file("d.csv", "a;b,c\n1;2,5\n3;4,5\n"), runner);
        assertThat(dialog.readingProperty().get()).isTrue();
        assertThat(dialog.blockedBinding().get()).isEqualTo("Reading…");
        runner.runAll();
        List<String> before = names(dialog);
        dialog.options().setDelimiter('|');
        assertThat(names(dialog)).isEqualTo(before);
        assertThat(dialog.blockedBinding().get()).isEqualTo("Reading…");
        dialog.accept(false);
        runner.runAll();
        assertThat(answers.accepted).isEmpty();
        assertThat(names(dialog)).hasSize(1);
    }

    @Test
    void readingCanBeStoppedAndBegunAgain() throws IOException {
        QueuedJobRunner runner = new QueuedJobRunner();
        ImportDialogViewModel dialog = dialog(file("d.csv", "a,b\n1,2\n"), runner);
        dialog.stop();
        runner.runAll();
        assertThat(dialog.readingProperty().get()).isFalse();
        assertThat(dialog.failureProperty().get()).startsWith("Reading was stopped");
        assertThat(dialog.blockedBinding().get()).isNotEmpty();
        dialog.readAgain();
        runner.runAll();
        assertThat(dialog.failureProperty().get()).isEmpty();
        assertThat(dialog.blockedBinding().get()).isEmpty();
    }

    @Test
    void aNumberThatCanBeReadInTwoWaysIsAskedAbout() throws IOException {
        ImportDialogViewModel dialog = dialog(file("d.csv", "item;price\na;1,234\nb;2,345\n"));
        ImportQuestion question = dialog.questionProperty().get().orElseThrow();
        assertThat(question).isEqualTo(new ImportQuestion("price", "1,234", ',', 1));
        assertThat(question.withoutThousands()).isEqualTo("1234");
        assertThat(question.withDecimals()).isEqualTo("1.234");
        assertThat(dialog.blockedBinding().get()).contains("1,234");
        dialog.accept(false);
        assertThat(answers.accepted).isEmpty();

        dialog.answer(ImportQuestion.Answer.DECIMALS);
        assertThat(row(dialog, "price").state().column().number(0)).isEqualTo(1.234);
        assertThat(dialog.answer()).contains(ImportQuestion.Answer.DECIMALS);
        assertThat(dialog.questionProperty().get())
                .as("stays, to be answered otherwise")
                .contains(question);

        dialog.answer(ImportQuestion.Answer.TEXT);
        assertThat(row(dialog, "price").state().type()).isEqualTo(ColumnType.STRING);
        assertThat(dialog.answer()).contains(ImportQuestion.Answer.TEXT);
        assertThat(dialog.blockedBinding().get()).isEmpty();

        dialog.answer(ImportQuestion.Answer.THOUSANDS);
        assertThat(dialog.options().get().thousandsSeparator()).contains(ThousandsSeparator.COMMA);
        assertThat(dialog.options().get().decimalSeparator()).contains('.');
        assertThat(row(dialog, "price").state().column().number(1)).isEqualTo(2345);
        dialog.accept(false);
        assertThat(answers.dataset().find("price").orElseThrow().number(0)).isEqualTo(1234);
    }

    @Test
    void aDecimalSeparatorThatWasChosenIsAnAnswer() throws IOException {
        ImportDialogViewModel dialog = dialog(file("d.csv", "item;price\na;1,234\nb;2,345\n"));
        dialog.options().setDecimalSeparator('.');
        assertThat(row(dialog, "price").state().column().number(0)).isEqualTo(1234);
        assertThat(dialog.answer()).contains(ImportQuestion.Answer.THOUSANDS);
        assertThat(dialog.blockedBinding().get()).isEmpty();

        dialog.options().setDecimalSeparator(',');
        assertThat(row(dialog, "price").state().column().number(0)).isEqualTo(1.234);
        assertThat(dialog.answer()).contains(ImportQuestion.Answer.DECIMALS);
        assertThat(dialog.blockedBinding().get()).isEmpty();
    }

    @Test
    void aDecimalSeparatorThatDoesNotFitIsNotAskedAboutAgain() throws IOException {
        ImportDialogViewModel dialog = dialog(file("d.csv", "item;price\na;3,038\nb;4,3\n"));
        assertThat(row(dialog, "price").state().type()).isEqualTo(ColumnType.FLOAT64);
        dialog.options().setDecimalSeparator('.');
        assertThat(row(dialog, "price").state().type()).isEqualTo(ColumnType.STRING);
        assertThat(dialog.questionProperty().get()).isEmpty();
        assertThat(dialog.blockedBinding().get()).isEmpty();
        assertThat(dialog.previewProperty().get().orElseThrow().problems())
                .extracting(ImportProblem::code)
                .containsExactly(ImportProblem.Code.MIXED_DECIMAL_SEPARATORS);
    }

    @Test
    void decimalAndThousandsSeparatorAreNeverTheSame() throws IOException {
        ImportDialogViewModel dialog = dialog(file("d.csv", "x;y\n1,5;2\n"));
        dialog.options().setThousandsSeparator(ThousandsSeparator.COMMA);
        assertThat(dialog.options().get().decimalSeparator()).contains('.');
        dialog.options().setDecimalSeparator(',');
        assertThat(dialog.options().get().thousandsSeparator()).contains(ThousandsSeparator.NONE);
        dialog.options().setThousandsSeparator(ThousandsSeparator.POINT);
        assertThat(dialog.options().get().decimalSeparator()).contains(',');
        assertThat(dialog.failureProperty().get()).isEmpty();
    }

    @Test
    void typesAndScalesAreAppliedAndKeptWhileTheFileIsReadAgain() throws IOException {
        ImportDialogViewModel dialog = dialog(file("d.csv", "id,x\n1,2\n2,n/a\n3,4\n"));
        dialog.columns().setType(List.of(row(dialog, "x")), ColumnType.INT64);
        dialog.columns().setScale(List.of(row(dialog, "id")), Scale.NOMINAL);
        ColumnState x = row(dialog, "x").state();
        assertThat(x.lost()).isEqualTo(1);
        assertThat(ColumnTable.lostInWords(x)).isEqualTo("1 cell: “n/a” (row 2)");
        assertThat(dialog.columns().changesInWords()).isEqualTo("2 columns change; 1 cell becomes missing");
        dialog.options().setMissingTokens(Set.of("", "NA"));
        assertThat(row(dialog, "x").state().type()).isEqualTo(ColumnType.INT64);
        assertThat(row(dialog, "id").state().column().scale()).isEqualTo(Scale.NOMINAL);
        dialog.options().setHeader(false);
        dialog.options().setHeader(true);
        dialog.accept(false);
        Column imported = answers.dataset().find("x").orElseThrow();
        assertThat(imported.type()).isEqualTo(ColumnType.INT64);
        assertThat(imported.importedType()).isEqualTo(ColumnType.STRING);
        assertThat(answers.dataset().find("id").orElseThrow().scale()).isEqualTo(Scale.NOMINAL);
        assertThat(answers.accepted.getFirst().settings().columns().byName()).containsOnlyKeys("id", "x");
    }

    @Test
    void aFileThatVanishedIsSaidInWordsAndNothingIsImported() throws IOException {
        Path file = file("d.csv", "a,b\n1,2\n");
        ImportDialogViewModel dialog = dialog(file);
        Files.delete(file);
        dialog.accept(false);
        assertThat(answers.accepted).isEmpty();
        assertThat(dialog.failureProperty().get()).contains("There is no file").contains("d.csv");
        assertThat(dialog.blockedBinding().get()).isNotEmpty();
        assertThat(names(dialog)).as("what it held stays in sight").containsExactly("a", "b");
        file("d.csv", "a,b\n1,2\n");
        dialog.readAgain();
        dialog.accept(false);
        assertThat(answers.dataset().rows()).isEqualTo(1);
    }

    @Test
    void aFileThatWasChangedIsShownAgainBeforeItIsImported() throws IOException {
        Path file = file("d.csv", "a,b\n1,2\n");
        ImportDialogViewModel dialog = dialog(file);
        file("d.csv", "a,b\n1,2\n3,4\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        dialog.accept(false);
        assertThat(answers.accepted).isEmpty();
        assertThat(dialog.noteProperty().get()).contains("d.csv").contains("changed");
        assertThat(dialog.previewProperty().get().orElseThrow().dataset().rows())
                .isEqualTo(2);
        dialog.accept(false);
        assertThat(answers.dataset().rows()).isEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsSaidInWordsUntilItCan() throws IOException {
        ImportDialogViewModel dialog = dialog(file("d.csv", "a;b\n\"x;1\ny;2\n"));
        assertThat(dialog.failureProperty().get()).contains("line 2");
        assertThat(dialog.previewProperty().get()).isEmpty();
        assertThat(dialog.blockedBinding().get()).isEqualTo("Nothing to import yet.");
        dialog.cancel();
        assertThat(answers.cancelled).isEqualTo(1);
    }

    @Test
    void aDatasetNeedsAName() throws IOException {
        ImportDialogViewModel dialog = dialog(file("d.csv", "a,b\n1,2\n"));
        dialog.nameProperty().set("  ");
        assertThat(dialog.blockedBinding().get()).isEqualTo("Give the dataset a name first.");
        dialog.accept(false);
        assertThat(answers.accepted).isEmpty();
    }

    @Test
    void theLinesOfAFileThatCannotBeReadAreShown() throws IOException {
        ImportDialogViewModel dialog =
                dialog(file("a.csv", "size;x\n" + "1;2\n".repeat(300) + "\"4;4\n" + "5;5\n".repeat(300)));
        assertThat(dialog.failureProperty().get()).contains("line 302", "“Quotation mark”");
        RawLines lines = dialog.rawProperty().get();
        assertThat(lines.records().get(lines.marked())).isEqualTo(new RawRecord(302, "\"4;4"));
        assertThat(lines.delimiter()).isEqualTo(';');
        dialog.options().setQuote(ImportOptions.NO_QUOTE);
        assertThat(dialog.failureProperty().get()).isEmpty();
        assertThat(dialog.rawProperty().get().records().getFirst()).isEqualTo(new RawRecord(1, "size;x"));
    }

    @Test
    void apostrophesThatWereFoundAreInForceAndCanBeDenied() throws IOException {
        ImportDialogViewModel dialog = dialog(file("a.csv", "name,x\n'Ito, K.',1\n'Sato, M.',2\n"));
        assertThat(names(dialog)).containsExactly("name", "x");
        assertThat(dialog.options()
                        .inForce(dialog.previewProperty().get().orElseThrow().report())
                        .quote())
                .contains('\'');
        dialog.options().setQuote('"');
        assertThat(names(dialog)).hasSize(3);
    }

    @Test
    void valuesAreShownAsTheyAreRead() {
        assertThat(parsed(ColumnType.FLOAT64, "1.234,50")).contains("1234.50");
        assertThat(parsed(ColumnType.INT64, "-1.234")).contains("\u22121234");
        assertThat(parsed(ColumnType.BOOLEAN, "Yes")).contains("true");
        assertThat(parsed(ColumnType.DATE, "2026/3/1")).contains("2026-03-01");
        assertThat(parsed(ColumnType.DATETIME, "2026/3/1 17:05")).contains("2026-03-01 17:05");
        assertThat(parsed(ColumnType.STRING, "a  b")).contains("a  b");
        assertThat(parsed(ColumnType.STRING, "NA")).isEmpty();
    }

    private static Optional<String> parsed(ColumnType type, String text) {
        ColumnBuilder builder = new ColumnBuilder(new NumberSyntax(',', ThousandsSeparator.POINT), Set.of("NA"), 0);
        builder.append(text.toCharArray(), 0, text.length());
        Column column = builder.build("x");
        assertThat(column.type()).isEqualTo(type);
        return ParsedText.of(column, 0);
    }

    @Test
    void whatStandsBetweenQuotesSeparatesNothing() {
        assertThat(RawList.separators("'Ito, K.',1", ',', '\'')).containsExactly(9);
        assertThat(RawList.separators("\"a,\"\"b,\",1,O\"x,", ',', '"')).containsExactly(8, 10, 14);
        assertThat(RawList.separators("\"a,b", ',', ImportOptions.NO_QUOTE)).containsExactly(2);
    }
}
