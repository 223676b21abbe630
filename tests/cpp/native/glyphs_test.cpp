// Drawings made by rule: what training relies on. Whether they look like digits, a person sees on
// `digitpad sheet`.
#include "digits/glyphs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "digits/glyphs/style.hpp"

namespace digitpad {
namespace {

using glyphs::Dice;
using glyphs::Path;
using glyphs::Polyline;
using glyphs::Strokes;
using glyphs::Style;
using glyphs::Vec;
using testing::DoubleNear;
using testing::Each;
using testing::Ge;
using testing::Le;

using Image = std::array<float, kImageSize>;

Image rendered(const Drawing& drawing) {
  Image image{};
  const Result<bool> drawn = render(drawing, image);
  EXPECT_TRUE(drawn.ok()) << drawn.status().message;
  EXPECT_TRUE(drawn.ok() && drawn.value());
  return image;
}

float ink(const Image& image) { return std::accumulate(image.begin(), image.end(), 0.0f); }

std::vector<std::span<const Style>> tables(NonDigits set) {
  return {glyphs::letter_styles(set), glyphs::shape_styles(set), glyphs::scribble_styles(set),
          glyphs::arrangement_styles(set)};
}

TEST(DigitByRule, IsTheSameForTheSameSeed) {
  for (int label = 0; label < 10; ++label) {
    Random first(7), second(7);
    EXPECT_EQ(rendered(digit_by_rule(label, first)), rendered(digit_by_rule(label, second)));
  }
}

TEST(DigitByRule, IsNeverTwiceTheSame) {
  for (int label = 0; label < 10; ++label) {
    Random random(1);
    std::set<Image> images;
    for (int i = 0; i < 1000; ++i) images.insert(rendered(digit_by_rule(label, random)));
    EXPECT_EQ(images.size(), 1000u) << label;
  }
}

TEST(DigitByRule, HasTheInkOfALineAtLeastAndNeverFillsItsBox) {
  for (int label = 0; label < 10; ++label) {
    Random random(2);
    for (int i = 0; i < 500; ++i) {
      const float sum = ink(rendered(digit_by_rule(label, random)));
      EXPECT_GT(sum, 25) << label;
      EXPECT_LT(sum, 220) << label;
    }
  }
}

TEST(DigitStyles, EachIsDrawnAsOftenAsItsWeightSays) {
  constexpr int kDraws = 20000;
  for (int label = 0; label < 10; ++label) {
    const std::span<const Style> styles = glyphs::digit_styles(label);
    EXPECT_THAT(styles.size(), testing::AllOf(Ge(4u), Le(10u))) << label;
    double total = 0;
    for (const Style& style : styles) total += style.weight;
    Random random(3);
    Dice dice(random);
    std::map<std::string_view, int> seen;
    for (int i = 0; i < kDraws; ++i) ++seen[pick(styles, dice).name];
    for (const Style& style : styles)
      EXPECT_THAT(double(seen[style.name]) / kDraws, DoubleNear(style.weight / total, 0.015))
          << label << " " << style.name;
  }
}

/// How far the line from a stroke's beginning to its highest point falls for each unit of width.
double slope_to_the_top(const Polyline& stroke) {
  const Vec top =
      *std::min_element(stroke.begin(), stroke.end(), [](Vec a, Vec b) { return a.y < b.y; });
  return (stroke.front().y - top.y) / (top.x - stroke.front().x);
}

TEST(DigitStyles, TheUpStrokeOfA1IsSteepAndTheBarOfA7IsLevel) {
  Random random(4);
  Dice dice(random);
  for (const Style& style : glyphs::one_styles()) {
    if (style.name == "bare") continue;
    for (int i = 0; i < 500; ++i)
      EXPECT_GT(slope_to_the_top(style.draw(dice)[0]), 0.8) << style.name;
  }
  for (const Style& style : glyphs::seven_styles()) {
    if (style.name != "plain" && style.name != "crossed") continue;  // the others have a serif
    for (int i = 0; i < 500; ++i) {
      const Polyline leg = style.draw(dice)[0];
      const Vec corner =
          *std::max_element(leg.begin(), leg.end(), [](Vec a, Vec b) { return a.x < b.x; });
      EXPECT_LT(std::abs(leg.front().y - corner.y) / (corner.x - leg.front().x), 0.2);
    }
  }
}

TEST(NonDigitByRule, IsTheSameForTheSameSeed) {
  for (const NonDigits set : {NonDigits::training, NonDigits::held_out}) {
    Random first(7), second(7);
    for (int i = 0; i < 50; ++i)
      EXPECT_EQ(rendered(non_digit_by_rule(set, first)), rendered(non_digit_by_rule(set, second)));
  }
}

TEST(NonDigitByRule, IsNeverALoneUprightLine) {
  for (const NonDigits set : {NonDigits::training, NonDigits::held_out}) {
    Random random(5);
    for (int i = 0; i < 5000; ++i) {
      const Drawing drawing = non_digit_by_rule(set, random);
      if (drawing.stroke_lengths.size() > 1) continue;
      const auto [left, right] = std::minmax_element(drawing.points.begin(), drawing.points.end(),
                                                     [](Point a, Point b) { return a.x < b.x; });
      const auto [top, bottom] = std::minmax_element(drawing.points.begin(), drawing.points.end(),
                                                     [](Point a, Point b) { return a.y < b.y; });
      EXPECT_LE(bottom->y - top->y, 5 * (right->x - left->x)) << "drawing " << i;
    }
  }
}

TEST(NonDigitByRule, ShowsTrainingNothingOfTheHeldOutSet) {
  const auto names = [](NonDigits set) {
    std::set<std::string> names;
    for (const std::span<const Style> table : tables(set))
      for (const Style& style : table) {
        std::string name(style.name);
        for (char& letter : name)
          letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        names.insert(name);
      }
    return names;
  };
  const std::set<std::string> training = names(NonDigits::training);
  for (const std::string& name : names(NonDigits::held_out))
    EXPECT_EQ(training.count(name), 0u) << name << " is in both";
}

TEST(NonDigitByRule, HasNoLetterThatMayBeADigit) {
  for (const NonDigits set : {NonDigits::training, NonDigits::held_out})
    for (const Style& style : glyphs::letter_styles(set))
      EXPECT_FALSE(style.name.size() == 1 &&
                   std::string("BbDGgIilOoQqSsyZz").find(style.name) != std::string::npos)
          << style.name;
}

TEST(NonDigitByRule, EveryRowOfEveryTableDrawsSomethingThatRenders) {
  for (const NonDigits set : {NonDigits::training, NonDigits::held_out})
    for (const std::span<const Style> table : tables(set))
      for (const Style& style : table) {
        Random random(6);
        Dice dice(random);
        for (int i = 0; i < 50; ++i) {
          Drawing drawing;
          for (const Polyline& line : style.draw(dice)) {
            for (const Vec p : line)
              drawing.points.push_back({static_cast<float>(p.x), static_cast<float>(p.y)});
            drawing.stroke_lengths.push_back(static_cast<std::uint32_t>(line.size()));
          }
          EXPECT_GT(ink(rendered(drawing)), 3) << style.name;
        }
      }
}

TEST(BlotByRule, CoversAPatchWithInkFrom0To1) {
  Random random(8);
  std::set<Image> images;
  for (int i = 0; i < 1000; ++i) {
    Image image;
    blot_by_rule(random, image);
    EXPECT_THAT(image, Each(testing::AllOf(Ge(0.0f), Le(1.0f))));
    EXPECT_GT(std::count_if(image.begin(), image.end(), [](float ink) { return ink > 0.02f; }), 30);
    images.insert(image);
  }
  EXPECT_EQ(images.size(), 1000u);
}

double distance_to_line(const Polyline& line, Vec p) {
  double least = 1e9;
  for (const Vec q : line) least = std::min(least, length(q - p));
  return least;
}

TEST(Path, GoesThroughEachOfItsPointsAndKeepsItsStrokesApart) {
  const Strokes strokes = Path()
                              .curve({{0, 0}, {0.5, 0.2}, {0.3, 0.9}})
                              .line({{1, 1}})
                              .lift()
                              .line({{2, 0}, {2, 1}})
                              .strokes();
  ASSERT_EQ(strokes.size(), 2u);
  for (const Vec p : {Vec{0, 0}, Vec{0.5, 0.2}, Vec{0.3, 0.9}, Vec{1, 1}})
    EXPECT_LT(distance_to_line(strokes[0], p), 1e-9);
  EXPECT_NEAR(length(strokes[1]), 1, 1e-9);
}

TEST(Path, AnArcKeepsToItsEllipse) {
  const Strokes strokes =
      Path()
          .arc({.centre = {1, 2}, .width = 0.5, .height = 1, .from = 180, .turn = -270})
          .strokes();
  for (const Vec p : strokes[0]) EXPECT_NEAR(std::hypot((p.x - 1) / 0.5, p.y - 2), 1, 0.02);
  EXPECT_NEAR(strokes[0].front().x, 0.5, 1e-9);  // left
  EXPECT_NEAR(strokes[0].back().y, 1, 1e-9);     // by the bottom and the right to the top
  EXPECT_GT(distance_to_line(strokes[0], {0.646, 1.293}), 0.2);  // the upper left is left out
}

TEST(Resample, SpacesPointsEvenlyAndKeepsBothEnds) {
  const Polyline even = glyphs::resample({{0, 0}, {0.1, 0}, {1, 0}, {1, 1}}, 0.25);
  ASSERT_EQ(even.size(), 9u);
  EXPECT_EQ(even.front().x, 0);
  EXPECT_EQ(even.back().y, 1);
  for (std::size_t i = 1; i < even.size(); ++i)
    EXPECT_NEAR(length(even[i] - even[i - 1]), 0.25, 1e-9);
}

}  // namespace
}  // namespace digitpad
