// `digitpad predict`: images in the terminal, and what the network says of them; the tutorial's
// inference.
#include <iostream>
#include <memory>
#include <random>
#include <vector>

#include "cli/commands.hpp"
#include "cli/drawings.hpp"
#include "cli/model_files.hpp"
#include "cli/terminal.hpp"
#include "digits/mnist.hpp"
#include "files/json_text.hpp"

namespace digitpad::cli {
namespace {

struct Options {
  std::string model, mnist, strokes;
  bool random = false, json = false;
  std::vector<Index> indices;
};

/// An image and what is known of it.
struct Sample {
  std::span<const float, kImageSize> image;
  std::string title;
  int label;         // below 0: not known
  Index index = -1;  // in the test set; below 0: it is not from there
};

void print(const Sample& sample, const Matrix<float>& probabilities, float digit_threshold) {
  const std::string answer = std::to_string(argmax<float>(probabilities, 0));
  std::cout << sample.title << '\n'
            << picture(sample.image) << probability_bars({probabilities.data(), 10}) << "answer "
            << answer;
  if (sample.label >= 0)
    std::cout << ", label " << sample.label
              << (std::to_string(sample.label) == answer ? ": right" : ": wrong");
  if (probabilities.maxCoeff() < digit_threshold) std::cout << "; not a digit?";
  std::cout << "\n";
}

/// One object a line, so that a reader need not wait for the last.
void print_json(const Sample& sample, const Matrix<float>& probabilities) {
  JsonText json;
  json.open_object();
  if (sample.index >= 0) {
    json.key("index");
    json.integer(sample.index);
  } else {
    json.key("place");
    json.text(sample.title);
  }
  if (sample.label >= 0) {
    json.key("label");
    json.integer(sample.label);
  }
  json.key("digit");
  json.integer(argmax<float>(probabilities, 0));
  json.key("probabilities");
  json.open_list();
  for (Index digit = 0; digit < probabilities.cols(); ++digit)
    json.number(static_cast<double>(probabilities(0, digit)));
  json.close_list();
  json.close_object();
  std::cout << json.json() << '\n';
}

void show(Model& model, const Options& options, const Sample& sample) {
  Matrix<float> probabilities;
  const ConstView<float> x(sample.image.data(), 1, kImageSize);
  softmax<float>(model.network.predict(x), probabilities);
  if (options.json)
    print_json(sample, probabilities);
  else
    print(sample, probabilities, model.digit_threshold);
}

void show_test_images(Model& model, const Options& options) {
  const MnistSet test = require(load_mnist_test(options.mnist, {}));
  std::vector<Index> indices = options.indices;
  if (options.random)
    indices.push_back(std::uniform_int_distribution<Index>(
        0, test.x.rows() - 1)(*std::make_unique<std::random_device>()));
  for (const Index index : indices)
    if (index >= test.x.rows())
      throw Failure("--index is " + std::to_string(index) + "; the test set has images 0 to " +
                    std::to_string(test.x.rows() - 1));
  for (const Index index : indices)
    show(model, options,
         {std::span<const float, kImageSize>(test.x.row(index).data(), kImageSize),
          "test image " + std::to_string(index), static_cast<int>(test.t(index, 0)), index});
}

std::string nothing_drawn_json(const std::string& place) {
  JsonText json;
  json.open_object();
  json.key("place");
  json.text(place);
  json.key("digit");
  json.null();
  json.close_object();
  return json.json();
}

void show_drawings(Model& model, const Options& options) {
  for_each_drawing(options.strokes, [&](const LabelledDrawing& sample) {
    std::array<float, kImageSize> image;
    const Result<bool> drawn = render(sample.drawing, image);
    if (!drawn.ok()) throw Failure(sample.place + ": " + drawn.status().message);
    if (drawn.value())
      show(model, options, {image, sample.place, sample.label});
    else if (options.json)
      std::cout << nothing_drawn_json(sample.place) << '\n';
    else
      std::cout << sample.place << ": nothing is drawn\n";
  });
}

void run(const Options& options) {
  Model model = read_model(options.model, LayerType::sigmoid);
  if (options.strokes.empty())
    show_test_images(model, options);
  else
    show_drawings(model, options);
}

}  // namespace

void add_predict(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("predict", "Show images in the terminal and what the model says of them");
  const auto options = std::make_shared<Options>();
  command->add_option("model", options->model, "The weights")->option_text("MODEL")->required();
  add_mnist_option(*command, options->mnist);
  CLI::Option_group* what = command->add_option_group("what", "Which image");
  what->add_flag("--random", options->random, "A random image of MNIST's test set");
  what->add_option("--index", options->indices, "The test images of these numbers, from 0")
      ->option_text("N,...")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(whole_number());
  what->add_option("--strokes", options->strokes,
                   "Drawings: one JSON object a line with strokes; - reads standard input")
      ->option_text("FILE")
      ->check(file_name());
  what->require_option(1);
  command->add_flag("--json", options->json,
                    "Print JSON: the digit and the ten probabilities, one object a line");
  command->callback([options] { run(*options); });
}

}  // namespace digitpad::cli
