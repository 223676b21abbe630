// `digitpad train`: a recipe to a weights file and its history.
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "digits/evaluation.hpp"
#include "digits/fold.hpp"
#include "digits/training.hpp"
#include "files/json.hpp"
#include "files/read_file.hpp"

namespace digitpad::cli {
namespace {

struct Options {
  std::string recipe, mnist, out;
};

/// One point of the tutorial's plot.
struct Measurement {
  Index step;
  double loss;  // mean over the batches since the last point
  double train_accuracy, test_accuracy;
};

double accuracy(Network<float>& network, const MnistSet& set) {
  constexpr Index kChunk = 500;
  double right = 0;
  for (Index first = 0; first < set.x.rows(); first += kChunk) {
    const Index count = std::min(kChunk, set.x.rows() - first);
    right += network.accuracy(ConstView<float>(set.x).rows_from(first, count),
                              ConstView<float>(set.t).rows_from(first, count)) *
             static_cast<double>(count);
  }
  return right / static_cast<double>(set.x.rows());
}

void print(const Measurement& point) {
  std::printf("step %6lld   loss %6.4f   train %s   test %s\n", static_cast<long long>(point.step),
              point.loss, percent(point.train_accuracy).c_str(),
              percent(point.test_accuracy).c_str());
  std::fflush(stdout);
}

std::string history_json(const Recipe& recipe, const std::vector<Measurement>& history) {
  JsonText json;
  json.StartObject();
  json.Key("name");
  json.String(recipe.name.c_str());
  json.Key("history");
  json.StartArray();
  for (const Measurement& point : history) {
    json.StartObject();
    json.Key("step");
    json.Int64(point.step);
    json.Key("loss");
    json.Double(point.loss);
    json.Key("trainAccuracy");
    json.Double(point.train_accuracy);
    json.Key("testAccuracy");
    json.Double(point.test_accuracy);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return json.text();
}

void write_text(const std::string& path, const std::string& text) {
  require(write_file(path, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
}

std::vector<Measurement> learn(const Recipe& recipe, Training& training, const Mnist& mnist) {
  std::vector<Measurement> history;
  ProgressBar progress(recipe.steps, "steps");
  double loss_sum = 0;
  Index losses = 0;
  for (Index step = 0; step <= recipe.steps; ++step) {
    if (step % recipe.evaluate_every == 0 || step == recipe.steps) {
      Model model = training.model();
      Network<float>& network = model.network;
      history.push_back({step, losses > 0 ? loss_sum / static_cast<double>(losses) : 0,
                         accuracy(network, mnist.train), accuracy(network, mnist.test)});
      progress.clear();
      print(history.back());
      loss_sum = 0;
      losses = 0;
    }
    if (step == recipe.steps) break;
    const float loss = training.step();
    if (!std::isfinite(loss))
      throw Failure("the loss is no longer finite after step " + std::to_string(step) +
                    ": try a smaller learningRate than " + std::to_string(recipe.learning_rate));
    loss_sum += static_cast<double>(loss);
    ++losses;
    progress.update(step);
  }
  return history;
}

void train(const Options& options) {
  const std::vector<std::uint8_t> text = require(read_file(options.recipe));
  const Recipe recipe = require(
      parse_recipe({reinterpret_cast<const char*>(text.data()), text.size()}, options.recipe));
  const std::string out = options.out.empty() ? recipe.name + ".safetensors" : options.out;
  const Mnist mnist = require(load_mnist(options.mnist, {.one_hot_label = true}));
  std::printf("%s: %lld steps of %lld images, seed %llu\n", recipe.name.c_str(),
              static_cast<long long>(recipe.steps), static_cast<long long>(recipe.batch_size),
              static_cast<unsigned long long>(recipe.seed));

  Training training(recipe, mnist.train);
  const std::vector<Measurement> history = learn(recipe, training, mnist);
  const std::vector<std::uint8_t> weights =
      write_safetensors(to_safetensors(fold(training.model()), recipe.stored_as));
  // What is stored may be rounded: read it back before it replaces anything, say what it reaches.
  Model stored = require(model_from_safetensors(require(read_safetensors(weights, out)), out));
  require(write_file(out, weights));
  const std::string history_path =
      std::filesystem::path(out).replace_extension(".history.json").string();
  write_text(history_path, history_json(recipe, history));
  std::printf("%s (%zu bytes): test %s\n%s: the history\n", out.c_str(), weights.size(),
              percent(accuracy(stored.network, mnist.test)).c_str(), history_path.c_str());
}

}  // namespace

void add_train(CLI::App& app) {
  CLI::App* command = app.add_subcommand("train", "Train a model as its recipe says");
  const auto options = std::make_shared<Options>();
  command->add_option("recipe", options->recipe, "The recipe, a .json file")
      ->option_text("RECIPE")
      ->required();
  add_mnist_option(*command, options->mnist);
  command
      ->add_option("--out", options->out,
                   "Where the weights go (default: the recipe's name .safetensors, here); the "
                   "history goes beside them as .history.json")
      ->option_text("FILE");
  command->callback([options] { train(*options); });
}

}  // namespace digitpad::cli
