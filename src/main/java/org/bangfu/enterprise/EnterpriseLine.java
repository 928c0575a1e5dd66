package org.bangfu.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bangfu.client.Facts;
import org.bangfu.client.Tag;
import org.bangfu.directory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * One row of a roster's workbook.
 *
 * @param area by name
 * @param industry its code or its name in GB/T 4754-2017
 * @param from since when it is so; null for the day of the import
 */
record EnterpriseLine(
        String name,
        String creditCode,
        @Nullable String area,
        @Nullable String industry,
        Facts.@Nullable Scale scale,
        @Nullable String ownership,
        Set<Tag> tags,
        @Nullable Integer registeredStaff,
        @Nullable BigDecimal capacity,
        @Nullable String capacityUnit,
        @Nullable String legalRepresentative,
        @Nullable String address,
        @Nullable LocalDate from) {

    Enterprise.Details details() {
        return new Enterprise.Details(legalRepresentative, address, registeredStaff, capacity, capacityUnit);
    }

    Facts facts(@Nullable AreaId areaId, @Nullable String industryCode) {
        return new Facts(true, areaId, industryCode, scale, ownership, new TreeSet<>(tags));
    }

    /**
     * What stands, in the words of this row, so that what is the same also reads the same.
     *
     * @param area the name of the area that stands
     * @param sameIndustry whether this row means the industry that stands
     */
    EnterpriseLine standing(Listing listing, @Nullable String area, boolean sameIndustry) {
        Enterprise enterprise = listing.enterprise();
        Facts facts = listing.facts();
        String capacity = enterprise.capacity();
        return new EnterpriseLine(
                listing.name(),
                creditCode,
                area,
                sameIndustry ? industry : facts.industry(),
                facts.scale(),
                facts.ownership(),
                facts.tags(),
                enterprise.registeredStaff(),
                capacity == null ? null : new BigDecimal(capacity),
                enterprise.capacityUnit(),
                enterprise.legalRepresentative(),
                enterprise.address(),
                from);
    }

    LocalDate from(LocalDate today) {
        return Objects.requireNonNullElse(from, today);
    }
}
