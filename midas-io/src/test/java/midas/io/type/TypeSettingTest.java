package midas.io.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypeSettingTest {

    @Test
    void whatNoFaceHasIsSetByItsPlainLetters() {
        assertThat(TypeSetting.pieces("σᵤ² = 0", Typeface.REGULAR))
                .isEqualTo(List.of(new TypeSetting.Piece(Typeface.REGULAR, "σu² = 0")));
        assertThat(TypeSetting.width("ᵤ", 10, Typeface.REGULAR)).isEqualTo(TypeSetting.width("u", 10, Typeface.REGULAR));
    }

    @Test
    void whatAFaceHasStaysAsItIs() {
        assertThat(TypeSetting.pieces("x² ½ β₀", Typeface.REGULAR))
                .isEqualTo(List.of(new TypeSetting.Piece(Typeface.REGULAR, "x² ½ β₀")));
        assertThat(TypeSetting.pieces("a漢", Typeface.REGULAR))
                .isEqualTo(List.of(
                        new TypeSetting.Piece(Typeface.REGULAR, "a"), new TypeSetting.Piece(Typeface.ASIAN, "漢")));
    }

    @Test
    void whatHasNoPlainLettersStays() {
        assertThat(TypeSetting.pieces("\ue000", Typeface.REGULAR))
                .isEqualTo(List.of(new TypeSetting.Piece(Typeface.REGULAR, "\ue000")));
    }
}
