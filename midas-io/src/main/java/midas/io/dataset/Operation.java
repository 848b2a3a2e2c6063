package midas.io.dataset;

import java.util.List;

/** What made a derived dataset from its parents: complete enough to be done again. */
public sealed interface Operation {

    /**
     * Dummy coding.
     *
     * @param columns the columns that were coded, in order
     * @param leftOut names of columns of the parent that were neither coded nor taken over
     */
    record DummyCoded(List<CodedColumn> columns, List<String> leftOut) implements Operation {
        /** Copies the lists. */
        public DummyCoded {
            columns = List.copyOf(columns);
            leftOut = List.copyOf(leftOut);
        }

        /** Takes over all columns that were not coded. */
        public DummyCoded(List<CodedColumn> columns) {
            this(columns, List.of());
        }
    }

    /**
     * One column that was dummy coded.
     *
     * @param column its name
     * @param reference the reference category, which has no dummy
     * @param categories all categories in alphabetical order, the reference among them
     * @param dummies names of the dummies, in the order of the categories without the reference
     * @param originalKept whether the column itself was kept
     */
    record CodedColumn(
            String column, String reference, List<String> categories, List<String> dummies, boolean originalKept) {
        /** Copies the lists. */
        public CodedColumn {
            categories = List.copyOf(categories);
            dummies = List.copyOf(dummies);
        }
    }

    /**
     * Fitted values and residuals of a model.
     *
     * @param response name of the response
     * @param fixed names of the fixed effects
     * @param group name of the grouping variable
     */
    record ModelDiagnostics(String response, List<String> fixed, String group) implements Operation {
        /** Copies the list. */
        public ModelDiagnostics {
            fixed = List.copyOf(fixed);
        }
    }

    /**
     * Some of the columns.
     *
     * @param columns names of the columns that were kept, in order
     */
    record Selected(List<String> columns) implements Operation {
        /** Copies the list. */
        public Selected {
            columns = List.copyOf(columns);
        }
    }
}
