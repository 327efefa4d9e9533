// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/layouts.h"

#include <algorithm>
#include <array>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr SchemeColour kAccent{.name = "accent1"_L1};
constexpr SchemeColour kHairline{.name = "tx2"_L1, .saturation = 0, .lightness = 15, .lighter = 82};

constexpr LayoutPlace kHeading{.place = place::kTitle,
                               .name = "Title"_L1,
                               .box = {44, 26, 872, 66},
                               .pointSize = 28,
                               .bold = true,
                               .anchor = "ctr"_L1};
constexpr LayoutPlace kMeasure{.place = place::kFirstText,
                               .name = "Measure"_L1,
                               .box = {44, 94, 872, 24},
                               .pointSize = 14,
                               .anchor = "t"_L1,
                               .colour = "tx2"_L1};
constexpr LayoutPlace kSource{.place = place::kFooter,
                              .name = "Footer"_L1,
                              .box = {44, 499, 690, 34},
                              .pointSize = 10,
                              .anchor = "ctr"_L1,
                              .colour = "tx2"_L1};
constexpr LayoutPlace kNumber{.place = place::kSlideNumber,
                              .name = "Slide number"_L1,
                              .box = {846, 499, 70, 34},
                              .pointSize = 10,
                              .anchor = "ctr"_L1,
                              .colour = "tx2"_L1};

constexpr std::array kTitlePlaces = {
    LayoutPlace{.place = place::kCentredTitle,
                .name = "Title"_L1,
                .box = {84, 120, 800, 130},
                .pointSize = 40,
                .bold = true,
                .anchor = "b"_L1},
    LayoutPlace{.place = place::kSubtitle,
                .name = "Subtitle"_L1,
                .box = {84, 258, 800, 64},
                .pointSize = 20,
                .anchor = "t"_L1,
                .colour = "tx2"_L1},
    LayoutPlace{.place = place::kFirstText,
                .name = "Facts"_L1,
                .box = {84, 400, 800, 60},
                .pointSize = 14,
                .anchor = "b"_L1,
                .colour = "tx2"_L1},
};
constexpr std::array kSectionPlaces = {
    LayoutPlace{.place = place::kTitle,
                .name = "Title"_L1,
                .box = {84, 150, 790, 130},
                .pointSize = 36,
                .bold = true,
                .anchor = "b"_L1,
                .colour = "bg1"_L1},
    LayoutPlace{.place = place::kFirstText,
                .name = "Text"_L1,
                .box = {84, 292, 790, 120},
                .pointSize = 18,
                .anchor = "t"_L1,
                .colour = "bg1"_L1},
    LayoutPlace{.place = place::kSlideNumber,
                .name = "Slide number"_L1,
                .box = {846, 499, 70, 34},
                .pointSize = 10,
                .anchor = "ctr"_L1,
                .colour = "bg1"_L1},
};
constexpr std::array kChartPlaces = {
    kHeading,
    kMeasure,
    LayoutPlace{.place = place::kChart, .name = "Chart"_L1, .box = {44, 124, 590, 364}},
    LayoutPlace{.place = place::kSecondText,
                .name = "Takeaways"_L1,
                .box = {664, 136, 252, 340},
                .pointSize = 16,
                .bullets = true,
                .anchor = "t"_L1},
    kSource,
    kNumber,
};
constexpr std::array kWideChartPlaces = {
    kHeading, kMeasure, LayoutPlace{.place = place::kChart, .name = "Chart"_L1, .box = {44, 124, 872, 364}},
    kSource,  kNumber,
};
constexpr std::array kQuotePlaces = {
    LayoutPlace{.place = place::kTitle,
                .name = "Title"_L1,
                .box = {44, 26, 872, 52},
                .pointSize = 20,
                .bold = true,
                .anchor = "ctr"_L1},
    LayoutPlace{
        .place = place::kFirstText, .name = "Quote"_L1, .box = {124, 112, 740, 290}, .pointSize = 32, .anchor = "b"_L1},
    LayoutPlace{.place = place::kSecondText,
                .name = "Attribution"_L1,
                .box = {124, 414, 740, 44},
                .pointSize = 16,
                .anchor = "t"_L1,
                .colour = "tx2"_L1},
    kSource,
    kNumber,
};
constexpr std::array kWallPlaces = {
    kHeading,
    LayoutPlace{.place = place::kFirstText,
                .name = "First quote"_L1,
                .box = {44, 116, 272, 364},
                .pointSize = 18,
                .card = true,
                .anchor = "t"_L1},
    LayoutPlace{.place = place::kSecondText,
                .name = "Second quote"_L1,
                .box = {344, 116, 272, 364},
                .pointSize = 18,
                .card = true,
                .anchor = "t"_L1},
    LayoutPlace{.place = place::kThirdText,
                .name = "Third quote"_L1,
                .box = {644, 116, 272, 364},
                .pointSize = 18,
                .card = true,
                .anchor = "t"_L1},
    kSource,
    kNumber,
};
constexpr std::array kTablePlaces = {
    kHeading,
    LayoutPlace{.place = place::kTable, .name = "Table"_L1, .box = {44, 108, 872, 372}},
    kSource,
    kNumber,
};
constexpr std::array kPicturePlaces = {
    kHeading,
    LayoutPlace{.place = place::kPicture, .name = "Picture"_L1, .box = {44, 108, 872, 376}},
    kSource,
    kNumber,
};

/// Beside the footer, before the number; on the title slide above the title.
constexpr Box kLogoRoom{744, 503, 96, 26};
constexpr Box kTitleLogoRoom{91, 44, 260, 60};

constexpr LayoutRule kFooterRule{{44, 496, 872, 0.75}, kHairline};
constexpr std::array kTitleRules = {LayoutRule{{0, 0, 20, kSlideHeight}, kAccent},
                                    LayoutRule{{91, 388, 64, 4}, kAccent}};
constexpr std::array kSectionRules = {LayoutRule{{91, 138, 64, 4}, {.name = "bg1"_L1}}};
constexpr std::array kChartRules = {kFooterRule, LayoutRule{{649, 136, 0.75, 340}, kHairline}};
constexpr std::array kPlainRules = {kFooterRule};

constexpr std::array<Layout, kLayoutCount> kLayouts = {{
    {.kind = LayoutKind::Title, .name = "Title"_L1, .ground = {}, .places = kTitlePlaces, .rules = kTitleRules},
    {.kind = LayoutKind::Section,
     .name = "Section"_L1,
     .ground = "accent1"_L1,
     .places = kSectionPlaces,
     .rules = kSectionRules},
    {.kind = LayoutKind::Chart,
     .name = "Chart and takeaways"_L1,
     .ground = {},
     .places = kChartPlaces,
     .rules = kChartRules},
    {.kind = LayoutKind::WideChart, .name = "Chart"_L1, .ground = {}, .places = kWideChartPlaces, .rules = kPlainRules},
    {.kind = LayoutKind::Quote,
     .name = "Quote"_L1,
     .ground = {},
     .places = kQuotePlaces,
     .rules = kPlainRules,
     .quotationMark = true},
    {.kind = LayoutKind::QuoteWall,
     .name = "Quotes side by side"_L1,
     .ground = {},
     .places = kWallPlaces,
     .rules = kPlainRules},
    {.kind = LayoutKind::Table, .name = "Table"_L1, .ground = {}, .places = kTablePlaces, .rules = kPlainRules},
    {.kind = LayoutKind::Picture, .name = "Picture"_L1, .ground = {}, .places = kPicturePlaces, .rules = kPlainRules},
}};

} // namespace

const Layout& layoutOf(LayoutKind kind) {
    return kLayouts.at(static_cast<size_t>(kind));
}

QLatin1StringView inkOf(const Layout& layout, QLatin1StringView colour, const DeckTheme& theme) {
    return layout.ground.isEmpty() ? colour : inkOn(theme, {.name = layout.ground});
}

std::optional<Box> logoBox(LayoutKind kind, const QSize& logo) {
    if (!logo.isValid() || !layoutOf(kind).ground.isEmpty())
        return std::nullopt;
    const bool isTitle = kind == LayoutKind::Title;
    const Box& room = isTitle ? kTitleLogoRoom : kLogoRoom;
    const double scale = std::min(room.width / logo.width(), room.height / logo.height());
    const double width = logo.width() * scale;
    const double height = logo.height() * scale;
    return Box{isTitle ? room.left : room.left + room.width - width, room.top + (room.height - height) / 2, width,
               height};
}

Box boxOf(LayoutKind kind, const Placeholder& place) {
    const std::span places = layoutOf(kind).places;
    const auto found = std::find_if(places.begin(), places.end(), [&](const LayoutPlace& candidate) {
        return candidate.place.index == place.index && candidate.place.type == place.type;
    });
    return found == places.end() ? Box{} : found->box;
}

} // namespace throughline::core
