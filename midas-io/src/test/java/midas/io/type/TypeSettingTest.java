package midas.io.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypeSettingTest {

    @Test
    void whatNoFaceHasIsSetByItsPlainLetters() {
        assertThat(TypeSetting.pieces("σ𝑥² = 0", Typeface.REGULAR))
                .isEqualTo(List.of(new TypeSetting.Piece(Typeface.REGULAR, "σx² = 0")));
        assertThat(TypeSetting.width("𝑥", 10, Typeface.REGULAR))
                .isEqualTo(TypeSetting.width("x", 10, Typeface.REGULAR));
        // small and lowered, and read as what it is
        TypeSetting.Piece lowered = TypeSetting.pieces("σᵤ²", Typeface.REGULAR).get(1);
        assertThat(lowered.text()).isEqualTo("u");
        assertThat(lowered.said()).isEqualTo("ᵤ");
        assertThat(lowered.scale()).isLessThan(1);
        assertThat(lowered.rise()).isNegative();
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
    void whatHasNoPlainLettersIsABoxThatSaysIt() {
        assertThat(TypeSetting.pieces("\ue000", Typeface.REGULAR))
                .singleElement()
                .returns(Typeface.REGULAR, TypeSetting.Piece::face)
                .returns("□", TypeSetting.Piece::text)
                .returns("\ue000", TypeSetting.Piece::said);
    }
}
