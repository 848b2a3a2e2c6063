package midas.io.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midas.io.coding.Coding;

/**
 * What was open in the window.
 *
 * @param tabs the tabs from left to right
 * @param front which of them was in front, from 0; of no account where there are none
 */
public record WindowLayout(List<Tab> tabs, int front) {

    /** Nothing open. */
    public static final WindowLayout EMPTY = new WindowLayout(List.of(), 0);

    /** Copies the list. */
    public WindowLayout {
        tabs = List.copyOf(tabs);
    }

    /** A tab. */
    public sealed interface Tab {

        /**
         * The table of a dataset.
         *
         * @param dataset identity of the dataset
         */
        record DatasetTab(UUID dataset) implements Tab {}

        /**
         * A saved model.
         *
         * @param model identity of the model
         */
        record ModelTab(UUID model) implements Tab {}

        /**
         * The plots of a saved model.
         *
         * @param model identity of the model
         */
        record DiagnosticsTab(UUID model) implements Tab {}

        /**
         * A report.
         *
         * @param report identity of the report
         */
        record ReportTab(UUID report) implements Tab {}

        /**
         * A form for a model, as it was filled in.
         *
         * @param grouped whether the model has random intercepts of a group
         * @param dataset identity of the dataset, where one was chosen
         * @param response name of the response's column
         * @param fixed names of the fixed effects' columns, in the order in which they were chosen
         * @param group name of the grouping column
         * @param family name of the family
         * @param link name of the link
         * @param intercept whether the model has an intercept
         * @param confidence the confidence level as it was typed, in percent
         * @param maxIterations the limit of iterations as it was typed
         * @param tolerance the tolerance as it was typed
         * @param advanced whether the advanced options were unfolded
         * @param fit the results that it shows, where it does
         */
        record FormTab(
                boolean grouped,
                Optional<UUID> dataset,
                Optional<String> response,
                List<String> fixed,
                Optional<String> group,
                String family,
                String link,
                boolean intercept,
                String confidence,
                String maxIterations,
                String tolerance,
                boolean advanced,
                Optional<ShownFit> fit)
                implements Tab {
            /** Copies the list. */
            public FormTab {
                fixed = List.copyOf(fixed);
            }

            /** Returns this form with other results. */
            public FormTab withFit(Optional<ShownFit> shown) {
                return new FormTab(
                        grouped,
                        dataset,
                        response,
                        fixed,
                        group,
                        family,
                        link,
                        intercept,
                        confidence,
                        maxIterations,
                        tolerance,
                        advanced,
                        shown);
            }

            /** Returns the form of the same model without random intercepts, and without results. */
            public FormTab withoutGroup() {
                return new FormTab(
                        false,
                        dataset,
                        response,
                        fixed,
                        Optional.empty(),
                        family,
                        link,
                        intercept,
                        confidence,
                        maxIterations,
                        tolerance,
                        advanced,
                        Optional.empty());
            }
        }

        /**
         * A dummy coding, as it was filled in.
         *
         * @param dataset identity of the dataset, where one was chosen
         * @param name the name as it was typed
         * @param codings the columns that are coded
         * @param leftOut names of columns that are not taken over
         * @param replaces identity of the dataset whose place it takes, where it does
         */
        record CodingTab(
                Optional<UUID> dataset,
                String name,
                List<Coding> codings,
                List<String> leftOut,
                Optional<UUID> replaces)
                implements Tab {
            /** Copies the lists. */
            public CodingTab {
                codings = List.copyOf(codings);
                leftOut = List.copyOf(leftOut);
            }
        }
    }
}
