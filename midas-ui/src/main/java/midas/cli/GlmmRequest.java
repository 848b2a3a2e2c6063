package midas.cli;

import java.nio.file.Path;
import java.util.List;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.io.dataset.Dataset;
import midas.io.frame.ModelSpec;
import midas.io.importing.ImportOptions;

/**
 * A model as it was asked for on the command line.
 *
 * @param data the data file
 * @param response name of the response
 * @param fixed values of {@code --fixed}, each a name or several separated by commas
 * @param group name of the grouping variable
 * @param responseModel family and link
 * @param intercept whether there is an intercept
 * @param options how to fit
 * @param reading how to read the data file
 */
record GlmmRequest(
        Path data,
        String response,
        List<String> fixed,
        String group,
        ResponseModel responseModel,
        boolean intercept,
        FitOptions options,
        ImportOptions reading) {

    ModelSpec spec(Dataset dataset) {
        return new ModelSpec(response, ColumnNames.list(fixed, dataset), group, responseModel, intercept, options);
    }
}
