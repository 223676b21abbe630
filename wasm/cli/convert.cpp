// `digitpad convert`: a model from one format to another.
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/model_files.hpp"

namespace digitpad::cli {
namespace {

struct Options {
  std::string in, out, activation;
};

void run(const Options& options) {
  const LayerType activation = options.activation == "relu" ? LayerType::relu : LayerType::sigmoid;
  if (is_numpy(options.in) && options.activation.empty())
    std::cerr << "digitpad: " << options.in
              << " does not say which activation its network has; taking sigmoid, the first "
                 "tutorial's. For the second's: --activation relu\n";
  write_model(read_model(options.in, activation), options.out);
}

}  // namespace

void add_convert(CLI::App& app) {
  CLI::App* command = app.add_subcommand(
      "convert", "Convert a model between .safetensors, .npz, a folder of .npy, and to .onnx");
  const auto options = std::make_shared<Options>();
  command->add_option("in", options->in, "The model to read")->option_text("IN")->required();
  command->add_option("out", options->out, "The file, or folder for .npy, to write")
      ->option_text("OUT")
      ->required();
  command
      ->add_option("--activation", options->activation,
                   "What stands between the layers of a model read from numpy's files")
      ->check(CLI::IsMember({"sigmoid", "relu"}));
  command->callback([options] { run(*options); });
}

}  // namespace digitpad::cli
