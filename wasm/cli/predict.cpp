// `digitpad predict`: one image in the terminal, and what the network says of it; the tutorial's
// inference.
#include <iostream>
#include <memory>
#include <random>

#include "cli/commands.hpp"
#include "cli/drawings.hpp"
#include "cli/model_files.hpp"
#include "cli/terminal.hpp"
#include "digits/mnist.hpp"

namespace digitpad::cli {
namespace {

struct Options {
  std::string model, mnist, strokes;
  bool random = false;
  Index index = -1;
};

/// `label` below 0: not known.
void show(Model& model, std::span<const float, kImageSize> image, const std::string& title,
          int label) {
  Matrix<float> probabilities;
  const ConstView<float> x(image.data(), 1, kImageSize);
  softmax<float>(model.network.predict(x), probabilities);
  const std::string answer = std::to_string(argmax<float>(probabilities, 0));
  std::cout << title << '\n'
            << picture(image) << probability_bars({probabilities.data(), 10}) << "answer "
            << answer;
  if (label >= 0)
    std::cout << ", label " << label << (std::to_string(label) == answer ? ": right" : ": wrong");
  std::cout << "\n";
}

void show_test_image(Model& model, const Options& options) {
  const MnistSet test = require(load_mnist_test(options.mnist, {}));
  Index index = options.index;
  if (options.random)
    index = std::uniform_int_distribution<Index>(
        0, test.x.rows() - 1)(*std::make_unique<std::random_device>());
  if (index >= test.x.rows())
    throw Failure("--index is " + std::to_string(index) + "; the test set has images 0 to " +
                  std::to_string(test.x.rows() - 1));
  show(model, std::span<const float, kImageSize>(test.x.row(index).data(), kImageSize),
       "test image " + std::to_string(index), static_cast<int>(test.t(index, 0)));
}

void show_drawings(Model& model, const std::string& path) {
  for_each_drawing(path, [&](const LabelledDrawing& sample) {
    std::array<float, kImageSize> image;
    const Result<bool> drawn = render(sample.drawing, image);
    if (!drawn.ok()) throw Failure(sample.place + ": " + drawn.status().message);
    if (drawn.value())
      show(model, image, sample.place, sample.label);
    else
      std::cout << sample.place << ": nothing is drawn\n";
  });
}

void run(const Options& options) {
  Model model = read_model(options.model, "Sigmoid");
  if (options.strokes.empty())
    show_test_image(model, options);
  else
    show_drawings(model, options.strokes);
}

}  // namespace

void add_predict(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("predict", "Show an image in the terminal and what the model says of it");
  const auto options = std::make_shared<Options>();
  command->add_option("model", options->model, "The weights")->option_text("MODEL")->required();
  add_mnist_option(*command, options->mnist);
  CLI::Option_group* what = command->add_option_group("what", "Which image");
  what->add_flag("--random", options->random, "A random image of MNIST's test set");
  what->add_option("--index", options->index, "The test image of this number, from 0")
      ->option_text("N")
      ->check(CLI::NonNegativeNumber);
  what->add_option("--strokes", options->strokes,
                   "Drawings: one JSON object a line with strokes; - reads standard input")
      ->option_text("FILE");
  what->require_option(1);
  command->callback([options] { run(*options); });
}

}  // namespace digitpad::cli
