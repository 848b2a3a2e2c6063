package midas.architecture.planted.ui.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Planted: something is fetched. */
final class FetchesPage {

    private FetchesPage() {}

    static InputStream page() throws IOException {
        return URI.create("https://example.org").toURL().openStream();
    }
}
