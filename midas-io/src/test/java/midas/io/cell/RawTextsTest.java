package midas.io.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawTextsTest {

    @Test
    void givesTextsBackByRow() {
        RawTexts.Builder builder = new RawTexts.Builder();
        for (int row = 0; row < 1000; row += 3) {
            char[] text = ("  x" + row + (row % 2 == 0 ? "ü€𝄞" : "")).toCharArray();
            builder.add(row, text, 2, text.length);
        }
        assertThat(builder.find(3)).isEqualTo("x3");
        assertThat(builder.find(4)).isNull();
        RawTexts texts = builder.build();
        assertThat(texts.size()).isEqualTo(334);
        for (int row = 0; row < 1000; row++) {
            String expected = row % 3 != 0 ? null : "x" + row + (row % 2 == 0 ? "ü€𝄞" : "");
            assertThat(texts.find(row)).isEqualTo(expected);
            assertThat(texts.has(row)).isEqualTo(expected != null);
        }
        assertThat(texts.textAt(1)).isEqualTo("x3");
    }

    @Test
    void canBeEmpty() {
        assertThat(new RawTexts.Builder().build().find(0)).isNull();
        assertThat(RawTexts.NONE.has(0)).isFalse();
    }

    @Test
    void keepsEmptyTexts() {
        RawTexts.Builder builder = new RawTexts.Builder();
        builder.add(5, new char[0], 0, 0);
        assertThat(builder.build().find(5)).isEmpty();
    }
}
