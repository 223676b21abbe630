// `digitpad sheet`: many images on one picture, to look at what a training is given.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <memory>

#include "cli/commands.hpp"
#include "cli/model_files.hpp"
#include "cli/png.hpp"
#include "digits/glyphs.hpp"
#include "digits/mnist.hpp"
#include "digits/recipe.hpp"
#include "files/read_file.hpp"

namespace digitpad::cli {
namespace {

constexpr int kZoom = 2, kMargin = 2;
constexpr int kCell = kZoom * kImageSide + kMargin;

struct Options {
  std::string recipe, mnist, out, kind = "augmented";
  int columns = 20, rows = 10;
  std::uint64_t seed = 1;
};

using Image = std::array<float, kImageSize>;

/// The image for a cell of the given row.
using Source = std::function<Image(int row, Random& random)>;

Image rendered(const Drawing& drawing) {
  Image image;
  require(render(drawing, image));
  return image;
}

Source augmented_mnist(const Options& options, const Augmentation& augmentation) {
  const auto train = std::make_shared<MnistSet>(require(load_mnist(options.mnist, {})).train);
  std::array<std::vector<Index>, 10> of_digit;
  for (Index i = 0; i < train->x.rows(); ++i)
    of_digit[static_cast<std::size_t>(train->t(i, 0))].push_back(i);
  return [=](int row, Random& random) {
    const std::vector<Index>& of_this = of_digit[static_cast<std::size_t>(row % 10)];
    if (of_this.empty())
      throw Failure(options.mnist + ": the training set has no " + std::to_string(row % 10));
    const Index i = of_this[static_cast<std::size_t>(random.index(Index(of_this.size())))];
    Image changed;
    augment(std::span<const float, kImageSize>(train->x.row(i).data(), kImageSize), augmentation,
            random, changed);
    return changed;
  };
}

Source source_of(const Options& options, const Recipe& recipe) {
  if (options.kind == "augmented") return augmented_mnist(options, recipe.augmentation);
  if (options.kind == "drawn")
    return [](int row, Random& random) { return rendered(digit_by_rule(row % 10, random)); };
  if (options.kind == "blots")
    return [](int, Random& random) {
      Image image;
      blot_by_rule(random, image);
      return image;
    };
  const NonDigits set = options.kind == "held-out" ? NonDigits::held_out : NonDigits::training;
  return [=](int, Random& random) { return rendered(non_digit_by_rule(set, random)); };
}

void run(const Options& options) {
  const int width = options.columns * kCell + kMargin;
  const int height = options.rows * kCell + kMargin;
  std::vector<std::uint8_t> pixels(
      static_cast<std::size_t>(width) * static_cast<std::size_t>(height),
      208);  // the paper is white, what is between is grey
  const Source image_for = source_of(options, read_recipe(options.recipe));
  Random random(options.seed);
  for (int row = 0; row < options.rows; ++row)
    for (int column = 0; column < options.columns; ++column) {
      const Image image = image_for(row, random);
      for (int y = 0; y < kZoom * kImageSide; ++y)
        for (int x = 0; x < kZoom * kImageSide; ++x) {
          const int pixel = y / kZoom * kImageSide + x / kZoom;
          const float ink = image[static_cast<std::size_t>(pixel)];
          const auto at = static_cast<std::size_t>(row * kCell + kMargin + y) *
                              static_cast<std::size_t>(width) +
                          static_cast<std::size_t>(column * kCell + kMargin + x);
          pixels[at] =
              static_cast<std::uint8_t>(255 - std::lround(255 * std::clamp(ink, 0.f, 1.f)));
        }
    }
  require(write_file(options.out, require(write_png(pixels, width))));
  std::printf("%s: %d x %d images, %s, seed %llu\n", options.out.c_str(), options.columns,
              options.rows, options.kind.c_str(), static_cast<unsigned long long>(options.seed));
}

}  // namespace

void add_sheet(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("sheet", "Write a picture of the images that a recipe trains on");
  const auto options = std::make_shared<Options>();
  command->add_option("recipe", options->recipe, "The recipe, a .json file")
      ->option_text("RECIPE")
      ->required();
  add_mnist_option(*command, options->mnist);
  command->add_option("--out", options->out, "Where the picture goes")
      ->option_text("FILE.png")
      ->required();
  command
      ->add_option("--kind", options->kind,
                   "augmented: MNIST, changed as the recipe says; drawn: digits made by rule; "
                   "not-digits, held-out: the non-digits to train and to measure on; blots: grey "
                   "patches. A row of augmented or drawn is a digit")
      ->option_text("KIND")
      ->check(CLI::IsMember({"augmented", "drawn", "not-digits", "held-out", "blots"}))
      ->capture_default_str();
  command->add_option("--columns", options->columns, "Images side by side")
      ->option_text("N")
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  command->add_option("--rows", options->rows, "Images one above the other")
      ->option_text("N")
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  command->add_option("--seed", options->seed, "Another number, other images")
      ->option_text("N")
      ->check(whole_number())
      ->capture_default_str();
  command->callback([options] { run(*options); });
}

}  // namespace digitpad::cli
