// Figures and signs that are no digit. No single upright line among them: that is a 1.
#include <array>
#include <cmath>

#include "digits/glyphs/style.hpp"

namespace digitpad::glyphs {
namespace {

/// A polygon's corners about the middle, each second one at `inner` of the radius.
Polyline corners(int count, double from, double inner) {
  Polyline points;
  for (int i = 0; i <= count; ++i) {
    const double angle = radians(from + 360.0 * i / count), radius = i % 2 == 1 ? inner : 1;
    points.push_back(0.5 * radius * Vec{std::cos(angle), std::sin(angle)});
  }
  return points;
}

constexpr std::array kTraining{
    Style{"square", 1,
          [](Dice& dice) {
            const double width = dice.between(0.85, 1.7);
            return Path().line({{0, 0}, {0, 1}, {width, 1}, {width, 0}, {0.01, 0.02}}).strokes();
          }},
    Style{"triangle", 1,
          [](Dice& dice) {
            const double tip = dice.between(0.2, 0.8);
            if (dice.roll(0.3))
              return Path().line({{0, 0}, {tip, 0.9}, {1, 0}, {0.02, 0.01}}).strokes();
            return Path().line({{tip, 0}, {0, 0.9}, {1, 0.9}, {tip, 0.02}}).strokes();
          }},
    Style{"diamond", 1, [](Dice&) { return Path().line(corners(4, -90, 1)).strokes(); }},
    Style{"heart", 1,
          [](Dice& dice) {
            const double dent = dice.between(0.15, 0.3);
            return Path()
                .line({{0.5, dent}})
                .curve({{0.3, 0}, {0.03, 0.2}, {0.15, 0.55}})
                .line({{0.5, 1}})
                .curve({{0.85, 0.55}, {0.97, 0.2}, {0.7, 0}})
                .line({{0.5, dent + 0.02}})
                .strokes();
          }},
    Style{"star", 1,
          [](Dice& dice) {
            if (dice.roll(0.5)) return Path().line(corners(10, -90, 0.42)).strokes();
            Polyline points;  // without lifting the pen, through the middle
            for (int i = 0; i <= 5; ++i)
              points.push_back(
                  {0.5 * std::cos(radians(-90 + 144 * i)), 0.5 * std::sin(radians(-90 + 144 * i))});
            return Path().line(points).strokes();
          }},
    Style{"arrow", 1,
          [](Dice& dice) {
            const double head = dice.between(0.2, 0.35), side = dice.side();
            return Path()
                .line({{0, 0}, {side, dice.normal(0.1)}})
                .lift()
                .line({{side * (1 - head), -head}, {side, 0}, {side * (1 - head), head}})
                .strokes();
          },
          0.3},
    Style{"plus", 1,
          [](Dice& dice) {
            const double width = dice.between(0.4, 0.6);
            return Path()
                .line({{-width, 0}, {width, 0}})
                .lift()
                .line({{0, -0.5}, {0, 0.5}})
                .strokes();
          },
          0.3},
    Style{"dash", 1,
          [](Dice& dice) {
            return Path().line({{0, 0}, {1, dice.normal(0.08)}}).strokes();
          },
          0.2},
    Style{
        "tally", 1,
        [](Dice& dice) {
          const int count = dice.whole(2, 5);
          const double apart = dice.between(0.2, 0.4);
          Path path;
          for (int i = 0; i < count; ++i)
            path.lift().line({{apart * i, dice.normal(0.04)}, {apart * i, 1 + dice.normal(0.04)}});
          if (count > 2 && dice.roll(0.6)) path.lift().line({{-0.15, 0.8}, {apart * count, 0.2}});
          return path.strokes();
        }},
    Style{"dot", 1.5,
          [](Dice&) {
            return Path().line({{0, 0}}).strokes();
          }},
};

constexpr std::array kHeldOut{
    Style{"check mark", 1,
          [](Dice& dice) {
            return Path()
                .line({{0, dice.between(0.5, 0.65)},
                       {dice.between(0.25, 0.4), 1},
                       {dice.between(0.9, 1.1), 0}})
                .strokes();
          },
          0.3},
    Style{"question mark", 1,
          [](Dice& dice) {
            return Path()
                .curve({{0, 0.2}, {0.25, 0}, {0.5, 0.2}, {0.3, 0.45}, {0.25, 0.72}})
                .lift()
                .line({{0.25, dice.between(0.92, 1)}})
                .strokes();
          }},
    Style{"lightning", 1,
          [](Dice& dice) {
            const double waist = dice.between(0.4, 0.5);
            return Path()
                .line({{0.45, 0},
                       {0, 0.55},
                       {0.25, 0.52},
                       {0.1, 1},
                       {0.65, waist},
                       {0.36, waist},
                       {0.7, 0},
                       {0.44, 0.01}})
                .strokes();
          }},
    Style{"cloud", 1,
          [](Dice& dice) {
            const double low = dice.between(0.65, 0.75);
            return Path()
                .line({{0.15, low}})
                .curve({{0, 0.5}, {0.2, 0.35}})
                .turn()
                .curve({{0.3, 0.1}, {0.6, 0.12}})
                .turn()
                .curve({{0.85, 0.05}, {1, 0.3}})
                .turn()
                .curve({{1.25, 0.5}, {1.1, low}})
                .line({{0.13, low}})
                .strokes();
          },
          0.4},
    Style{
        "house", 1,
        [](Dice& dice) {
          const double eaves = dice.between(0.35, 0.5);
          return Path()
              .line(
                  {{0, eaves}, {0, 1}, {0.8, 1}, {0.8, eaves}, {0, eaves}, {0.4, 0}, {0.8, eaves}})
              .strokes();
        }},
    Style{"smiley", 1,
          [](Dice& dice) {
            const double mouth = dice.between(0.6, 0.68);
            return Path()
                .arc({.centre = {0.5, 0.5}, .width = 0.5, .height = 0.5, .from = -90, .turn = -365})
                .lift()
                .line({{0.33, 0.32}, {0.33, 0.4}})
                .lift()
                .line({{0.67, 0.32}, {0.67, 0.4}})
                .lift()
                .curve({{0.25, mouth}, {0.5, mouth + 0.15}, {0.75, mouth}})
                .strokes();
          },
          0.4},
    Style{"ampersand", 1,
          [](Dice& dice) {
            return Path()
                .line({{0.8, 1}})
                .curve({{0.3, 0.35},
                        {0.28, 0.08},
                        {0.45, 0.02},
                        {0.5, 0.2},
                        {0.15, 0.5},
                        {0.02, 0.78},
                        {0.25, 1},
                        {0.55, 0.9},
                        {0.8, dice.between(0.5, 0.62)}})
                .strokes();
          }},
    Style{"hash", 1,
          [](Dice& dice) {
            const double near = dice.between(0.25, 0.35), far = dice.between(0.6, 0.7);
            return Path()
                .line({{near, 0}, {near - 0.05, 1}})
                .lift()
                .line({{far, 0}, {far - 0.05, 1}})
                .lift()
                .line({{0, near}, {0.9, near}})
                .lift()
                .line({{0, far}, {0.9, far}})
                .strokes();
          }},
    Style{"crescent", 1,
          [](Dice& dice) {
            return Path()
                .line({{0.6, 0}})
                .curve({{0.1, 0.2}, {0, 0.6}, {0.25, 0.95}, {0.75, 0.95}})
                .turn()
                .curve({{0.4, 0.75}, {dice.between(0.3, 0.4), 0.35}})
                .line({{0.6, 0.01}})
                .strokes();
          }},
    Style{"fish", 1,
          [](Dice& dice) {
            const double depth = dice.between(0.25, 0.4);
            return Path()
                .line({{1.3, 0.5 - depth}})
                .curve({{0.9, 0.5 + 0.3 * depth},
                        {0.45, 0.5 + depth},
                        {0, 0.5},
                        {0.45, 0.5 - depth},
                        {0.9, 0.5 - 0.3 * depth}})
                .line({{1.3, 0.5 + depth}})
                .strokes();
          },
          0.3},
    Style{
        "note", 1,
        [](Dice& dice) {
          return Path()
              .arc({.centre = {0.18, 0.88}, .width = 0.18, .height = 0.12, .from = 0, .turn = -360})
              .lift()
              .line({{0.36, 0.88}, {0.36, 0}})
              .curve({{0.5, 0.2}, {0.62, dice.between(0.3, 0.45)}})
              .strokes();
        },
        0.5},
    Style{"infinity", 1,
          [](Dice& dice) {
            const double height = dice.between(0.2, 0.3);
            return Path()
                .curve({{0.5, 0.3},
                        {0.25, 0.3 - height},
                        {0, 0.3},
                        {0.25, 0.3 + height},
                        {0.5, 0.3},
                        {0.75, 0.3 - height},
                        {1, 0.3},
                        {0.75, 0.3 + height},
                        {0.5, 0.3}})
                .strokes();
          },
          0.3},
    Style{"envelope", 1,
          [](Dice& dice) {
            const double width = dice.between(1.2, 1.6);
            return Path()
                .line({{0, 0},
                       {0, 0.9},
                       {width, 0.9},
                       {width, 0},
                       {0, 0},
                       {0.5 * width, 0.5},
                       {width, 0}})
                .strokes();
          },
          0.4},
    Style{"equals sign", 1,
          [](Dice& dice) {
            const double apart = dice.between(0.2, 0.45);
            return Path().line({{0, 0}, {1, 0}}).lift().line({{0, apart}, {1, apart}}).strokes();
          },
          0.3},
};

}  // namespace

std::span<const Style> shape_styles(NonDigits set) {
  if (set == NonDigits::training) return kTraining;
  return kHeldOut;
}

}  // namespace digitpad::glyphs
