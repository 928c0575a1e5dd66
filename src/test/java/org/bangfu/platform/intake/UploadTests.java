package org.bangfu.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import org.bangfu.platform.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A workbook that names people, on its way in. */
@DatabaseTest
class UploadTests {

    @Autowired
    private MultipartConfigElement multipartConfigElement;

    /** The server writes what is larger than its threshold into a temporary file. */
    @Test
    void noUploadThatIsTakenWaitsOnADisk() {
        assertThat((long) multipartConfigElement.getFileSizeThreshold())
                .isGreaterThanOrEqualTo(multipartConfigElement.getMaxRequestSize());
    }
}
