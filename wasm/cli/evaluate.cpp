// `digitpad evaluate`: how well a model reads MNIST's test set, or a file of drawings.
#include <cstdio>
#include <map>
#include <memory>

#include "cli/commands.hpp"
#include "cli/drawings.hpp"
#include "cli/evaluate_teach.hpp"
#include "cli/model_files.hpp"
#include "cli/terminal.hpp"
#include "digits/evaluation.hpp"
#include "digits/mnist.hpp"
#include "files/json.hpp"

namespace digitpad::cli {
namespace {

struct Options {
  std::string model, mnist, strokes;
  bool json = false;
  TeachOptions teach;
};

/// Labelled images, and for drawings the groups that each belongs to ("source unipen", "note
/// ambiguous").
struct Samples {
  Matrix<float> images;
  std::vector<std::uint8_t> labels;
  std::map<std::string, std::vector<Index>> groups;
};

Samples mnist_samples(const std::string& directory) {
  MnistSet test = require(load_mnist_test(directory, {}));
  Samples samples;
  samples.labels = labels_of(test.t);
  samples.images = std::move(test.x);
  return samples;
}

Samples drawn_samples(const std::string& path) {
  Samples samples;
  std::vector<float> pixels;
  for_each_drawing(path, [&](const LabelledDrawing& sample) {
    if (sample.label < 0) throw Failure(sample.place + ": \"label\" is missing");
    const Index n = static_cast<Index>(samples.labels.size());
    pixels.resize(pixels.size() + kImageSize);
    const Result<bool> drawn = render(sample.drawing, std::span<float>(pixels).last<kImageSize>());
    if (!drawn.ok()) throw Failure(sample.place + ": " + drawn.status().message);
    if (!drawn.value()) throw Failure(sample.place + ": \"strokes\" has no point");
    samples.labels.push_back(static_cast<std::uint8_t>(sample.label));
    if (!sample.source.empty()) samples.groups["source " + sample.source].push_back(n);
    samples.groups[sample.note.empty() ? "without a note" : "note " + sample.note].push_back(n);
  });
  if (samples.labels.empty()) throw Failure(path + ": no drawings");
  samples.images =
      ConstView<float>(pixels.data(), static_cast<Index>(samples.labels.size()), kImageSize);
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

double digit_accuracy(const Evaluation& evaluation, std::size_t digit) {
  double count = 0;
  for (const std::uint32_t n : evaluation.confusion[digit]) count += n;
  return count > 0 ? evaluation.confusion[digit][digit] / count : 0;
}

void print_json(const Options& options, const Evaluation& all,
                const std::map<std::string, Evaluation>& groups) {
  JsonText json;
  const auto number = [&](const char* key, double value) {
    json.Key(key);
    json.Double(value);
  };
  json.StartObject();
  json.Key("model");
  json.String(options.model.c_str());
  json.Key("count");
  json.Int64(all.count);
  number("accuracy", all.accuracy);
  number("loss", all.loss);
  number("calibrationError", all.calibration_error);
  json.Key("calibration");
  json.StartArray();
  for (const CalibrationBin& bin : all.calibration) {
    json.StartObject();
    json.Key("count");
    json.Int64(bin.count);
    number("confidence", bin.confidence);
    number("accuracy", bin.accuracy);
    json.EndObject();
  }
  json.EndArray();
  json.Key("confusion");
  json.StartArray();
  for (const auto& row : all.confusion) {
    json.StartArray();
    for (const std::uint32_t n : row) json.Uint(n);
    json.EndArray();
  }
  json.EndArray();
  json.Key("groups");
  json.StartObject();
  for (const auto& [name, group] : groups) {
    json.Key(name.c_str());
    json.StartObject();
    json.Key("count");
    json.Int64(group.count);
    number("accuracy", group.accuracy);
    json.EndObject();
  }
  json.EndObject();
  json.EndObject();
  std::printf("%s\n", json.text().c_str());
}

void print_text(const Evaluation& all, const std::map<std::string, Evaluation>& groups) {
  std::printf("accuracy           %s of %lld\n", percent(all.accuracy).c_str(),
              static_cast<long long>(all.count));
  std::printf("loss               %.4f nats\n", all.loss);
  std::printf("calibration error  %.4f\n\n", all.calibration_error);
  std::printf(
      "truth   accuracy   answered 0     1     2     3     4     5     6     7     8     9\n");
  for (std::size_t digit = 0; digit < 10; ++digit) {
    std::printf("    %zu  %9s       ", digit, percent(digit_accuracy(all, digit)).c_str());
    for (const std::uint32_t n : all.confusion[digit]) std::printf(" %5u", n);
    std::printf("\n");
  }
  if (!groups.empty()) std::printf("\n");
  for (const auto& [name, group] : groups)
    std::printf("%-24s %s of %lld\n", name.c_str(), percent(group.accuracy).c_str(),
                static_cast<long long>(group.count));
}

void run(const Options& options) {
  Model model = read_model(options.model, "Sigmoid");
  if (!options.teach.drawings.empty()) {
    TeachOptions teach = options.teach;
    teach.model = options.model;
    teach.mnist = options.mnist;
    teach.json = options.json;
    evaluate_teaching(model, teach);
    return;
  }
  const Samples samples =
      options.strokes.empty() ? mnist_samples(options.mnist) : drawn_samples(options.strokes);
  const Matrix<float> scores = scores_of(model.network, samples.images);
  const Evaluation all = evaluate(scores, samples.labels);
  std::map<std::string, Evaluation> groups;
  for (const auto& [name, members] : samples.groups)
    groups[name] = evaluate_group(scores, samples.labels, members);
  if (options.json)
    print_json(options, all, groups);
  else
    print_text(all, groups);
}

}  // namespace

void add_evaluate(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("evaluate", "Measure a model on MNIST's test set, or on drawings");
  const auto options = std::make_shared<Options>();
  command->add_option("model", options->model, "The weights")->option_text("MODEL")->required();
  add_mnist_option(*command, options->mnist);
  CLI::Option* strokes =
      command
          ->add_option(
              "--strokes", options->strokes,
              "Drawings instead: one JSON object a line with label, strokes and, to group by, "
              "source and note; - reads standard input")
          ->option_text("FILE")
          ->excludes("--mnist");
  CLI::Option* teach =
      command
          ->add_option("--teach", options->teach.drawings,
                       "Each writer's hand taught to a copy of the model, which then reads that "
                       "writer's other drawings, and MNIST: one JSON object a line with label, "
                       "strokes, writer and order")
          ->option_text("FILE")
          ->excludes(strokes);
  command
      ->add_option("--drawings", options->teach.per_digit,
                   "How many drawings of each digit are taught")
      ->option_text("N")
      ->check(CLI::Range(1, 100))
      ->capture_default_str()
      ->needs(teach);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options] { run(*options); });
}

}  // namespace digitpad::cli
