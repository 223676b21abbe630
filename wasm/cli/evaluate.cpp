// `digitpad evaluate`: how well a model reads MNIST's test set, or a file of drawings, and how well
// it knows what is no digit.
#include <memory>

#include "cli/commands.hpp"
#include "cli/evaluate_drawings.hpp"
#include "cli/evaluate_teach.hpp"
#include "cli/model_files.hpp"
#include "cli/report.hpp"
#include "digits/glyphs.hpp"
#include "digits/mnist.hpp"

namespace digitpad::cli {
namespace {

constexpr Index kNonDigitsByRule = 2000;

struct Options {
  std::string model, mnist, not_digits;
  DrawingOptions drawings;
  TeachOptions teach;
  bool variations = false, rejection = false, json = false;
  std::uint64_t seed = 1;
};

Samples mnist_samples(const std::string& directory) {
  MnistSet test = require(load_mnist_test(directory, {}));
  Samples samples;
  samples.labels = labels_of(test.t);
  samples.images = std::move(test.x);
  return samples;
}

Evaluation evaluate_group(const Matrix<float>& scores, const std::vector<std::uint8_t>& labels,
                          const std::vector<Index>& members) {
  Matrix<float> group_scores(static_cast<Index>(members.size()), scores.cols());
  std::vector<std::uint8_t> group_labels;
  for (const Index n : members) {
    group_scores.row(static_cast<Index>(group_labels.size())) = scores.row(n);
    group_labels.push_back(labels[static_cast<std::size_t>(n)]);
  }
  return evaluate(group_scores, group_labels);
}

/// Letters, shapes, scribbles and pairs of digits, of kinds that no training sees, rendered as the
/// digits beside them are.
Matrix<float> non_digits_by_rule(const Options& options) {
  Random random(options.seed);
  std::vector<LabelledDrawing> drawings(kNonDigitsByRule);
  for (LabelledDrawing& sample : drawings) {
    sample.drawing = non_digit_by_rule(NonDigits::held_out, random);
    sample.place = "a drawing made by rule";
  }
  return rendered(drawings, options.drawings, kVariations[0], random).images;
}

void measure_rejection(const Options& options, Model& model, const Matrix<float>& scores,
                       Report& report) {
  const bool by_rule = options.not_digits.empty();
  const Matrix<float> others =
      by_rule ? non_digits_by_rule(options) : require(load_images(options.not_digits));
  report.not_digits = by_rule ? "drawings made by rule" : "images of " + options.not_digits;
  report.rejection =
      digitpad::measure_rejection(scores, scores_of(model.network, others), model.digit_threshold);
}

void run(const Options& options) {
  Model model = read_model(options.model, LayerType::sigmoid);
  if (!options.teach.drawings.empty()) {
    TeachOptions teach = options.teach;
    teach.model = options.model;
    teach.mnist = options.mnist;
    teach.json = options.json;
    evaluate_teaching(model, teach);
    return;
  }
  std::vector<LabelledDrawing> drawings;
  Samples samples;
  if (options.drawings.file.empty()) {
    samples = mnist_samples(options.mnist);
  } else {
    drawings = labelled_drawings(options.drawings);
    Random random(options.seed);
    samples = rendered(drawings, options.drawings, kVariations[0], random);
  }
  const Matrix<float> scores = scores_of(model.network, samples.images);
  Report report;
  report.model = options.model;
  report.all = evaluate(scores, samples.labels);
  for (const auto& [name, members] : samples.groups)
    report.groups[name] = evaluate_group(scores, samples.labels, members);
  if (options.variations)
    report.variations =
        evaluate_variations(model.network, drawings, options.drawings, options.seed);
  if (options.rejection) measure_rejection(options, model, scores, report);
  if (options.json)
    print_json(report);
  else
    print_text(report);
}

}  // namespace

void add_evaluate(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("evaluate", "Measure a model on MNIST's test set, or on drawings");
  const auto options = std::make_shared<Options>();
  command->add_option("model", options->model, "The weights")->option_text("MODEL")->required();
  add_mnist_option(*command, options->mnist);
  add_drawing_options(*command, options->drawings);
  command
      ->add_flag("--variations", options->variations,
                 "Also the drawings as other hands and devices would have made them: small, in a "
                 "corner, thick, thin, fast, with a trackpad")
      ->needs("--strokes")
      ->excludes("--squeeze");
  command
      ->add_option("--not-digits", options->not_digits,
                   "Also how well the model's confidence tells the digits measured from other "
                   "things: FILE's images (28x28, IDX, packed with gzip or not), or without FILE "
                   "2000 letters, shapes and scribbles made by rule, of kinds kept from training")
      ->option_text("[FILE]")
      ->expected(0, 1);
  CLI::Option* teach =
      command
          ->add_option("--teach", options->teach.drawings,
                       "Each writer's hand taught to a copy of the model, which then reads that "
                       "writer's other drawings, and MNIST: one JSON object a line with label, "
                       "strokes, writer and order")
          ->option_text("FILE")
          ->check(file_name())
          ->excludes("--strokes", "--not-digits");
  command
      ->add_option("--drawings", options->teach.per_digit,
                   "How many drawings of each digit are taught")
      ->option_text("N")
      ->check(CLI::Range(1, 100))
      ->capture_default_str()
      ->needs(teach);
  command->add_option("--seed", options->seed, "Of the variations, and of what is made by rule")
      ->option_text("N")
      ->check(whole_number())
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, command] {
    options->rejection = command->count("--not-digits") > 0;
    run(*options);
  });
}

}  // namespace digitpad::cli
