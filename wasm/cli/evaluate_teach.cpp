#include "cli/evaluate_teach.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <map>
#include <vector>

#include "cli/drawings.hpp"
#include "cli/failure.hpp"
#include "cli/terminal.hpp"
#include "digits/evaluation.hpp"
#include "digits/lesson.hpp"
#include "digits/mnist.hpp"
#include "files/json_text.hpp"

namespace digitpad::cli {
namespace {

/// How many images of MNIST's training set, its first, are rehearsed: as many as in the page.
constexpr Index kRehearsed = 600;

struct Image {
  std::int64_t order;
  int label;
  std::array<float, kImageSize> pixels;
};

struct Set {
  Matrix<float> images;
  std::vector<std::uint8_t> labels;
};

/// One writer's drawings; or of all writers the mean, and how many drawings there are together.
struct Row {
  std::string writer;
  std::size_t taught = 0, others = 0;
  double before = 0, after = 0;              // share of the others read right
  double mnist_before = 0, mnist_after = 0;  // share of MNIST's test set read right
  double seconds = 0;                        // what the lesson took
};

Image read_image(const LabelledDrawing& sample) {
  if (sample.label < 0) throw Failure(sample.place + ": \"label\" is missing");
  if (sample.writer.empty()) throw Failure(sample.place + ": \"writer\" is missing");
  Image image{sample.order, sample.label, {}};
  const Result<bool> drawn = render(sample.drawing, image.pixels);
  if (!drawn.ok()) throw Failure(sample.place + ": " + drawn.status().message);
  if (!drawn.value()) throw Failure(sample.place + ": \"strokes\" has no point");
  return image;
}

std::map<std::string, std::vector<Image>> read_writers(const std::string& path) {
  std::map<std::string, std::vector<Image>> writers;
  for_each_drawing(path, [&](const LabelledDrawing& sample) {
    writers[sample.writer].push_back(read_image(sample));
  });
  if (writers.empty()) throw Failure(path + ": no drawings");
  for (auto& [writer, images] : writers)
    std::stable_sort(images.begin(), images.end(),
                     [](const Image& a, const Image& b) { return a.order < b.order; });
  return writers;
}

Set set_of(const std::vector<const Image*>& images) {
  Set set{Matrix<float>(static_cast<Index>(images.size()), kImageSize), {}};
  for (const Image* image : images) {
    std::copy(image->pixels.begin(), image->pixels.end(),
              set.images.row(static_cast<Index>(set.labels.size())).data());
    set.labels.push_back(static_cast<std::uint8_t>(image->label));
  }
  return set;
}

double accuracy(const Model& model, const Set& set) {
  // Reading overwrites a network's outputs, not what it has learned.
  auto& network = const_cast<Network<float>&>(model.network);
  return evaluate(scores_of(network, set.images), set.labels).accuracy;
}

Row teach(const Model& model, const std::string& writer, const std::vector<Image>& images,
          const TeachOptions& options, ConstView<float> rehearsal, const Set& mnist) {
  std::array<int, 10> seen{};
  std::vector<const Image*> first, other;
  for (const Image& image : images) {
    const bool taught = seen[static_cast<std::size_t>(image.label)]++ < options.per_digit;
    (taught ? first : other).push_back(&image);
  }
  if (other.empty())
    throw Failure(options.drawings + ": all " + std::to_string(first.size()) + " drawings of " +
                  writer + " are taught, and none is left to measure on; teach fewer per digit");
  const Set drawings = set_of(first), others = set_of(other);
  Row row{.writer = writer, .taught = first.size(), .others = other.size()};
  row.before = accuracy(model, others);
  const auto start = std::chrono::steady_clock::now();
  Lesson lesson(model, drawings.images, drawings.labels, rehearsal);
  while (!lesson.done()) lesson.step();
  row.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  Model taught = new_model(model.name, model.architecture, 0);
  lesson.give_to(taught.network);
  row.after = accuracy(taught, others);
  row.mnist_after = accuracy(taught, mnist);
  return row;
}

Row mean_of(const std::vector<Row>& rows) {
  Row mean{.writer = "mean"};
  const double share = 1 / static_cast<double>(rows.size());
  for (const Row& row : rows) {
    mean.taught += row.taught;
    mean.others += row.others;
    mean.before += share * row.before;
    mean.after += share * row.after;
    mean.mnist_before += share * row.mnist_before;
    mean.mnist_after += share * row.mnist_after;
    mean.seconds += share * row.seconds;
  }
  return mean;
}

void print_text(const std::vector<Row>& rows, const Row& mean) {
  std::printf("%-16s %7s %7s %10s %10s %13s %10s %9s\n", "writer", "taught", "others", "before",
              "after", "MNIST before", "after", "seconds");
  const auto print = [](const Row& row) {
    std::printf("%-16s %7zu %7zu %10s %10s %13s %10s %9.2f\n", row.writer.c_str(), row.taught,
                row.others, percent(row.before).c_str(), percent(row.after).c_str(),
                percent(row.mnist_before).c_str(), percent(row.mnist_after).c_str(), row.seconds);
  };
  for (const Row& row : rows) print(row);
  print(mean);
}

void write_row(const Row& row, JsonText& json) {
  const auto number = [&](const char* key, double value) {
    json.key(key);
    json.number(value);
  };
  json.open_object();
  json.key("writer");
  json.text(row.writer);
  json.key("taught");
  json.integer(row.taught);
  json.key("others");
  json.integer(row.others);
  number("before", row.before);
  number("after", row.after);
  number("mnistBefore", row.mnist_before);
  number("mnistAfter", row.mnist_after);
  number("seconds", row.seconds);
  json.close_object();
}

void print_json(const TeachOptions& options, const std::vector<Row>& rows, const Row& mean) {
  JsonText json;
  json.open_object();
  json.key("model");
  json.text(options.model);
  json.key("drawingsPerDigit");
  json.integer(options.per_digit);
  json.key("writers");
  json.open_list();
  for (const Row& row : rows) write_row(row, json);
  json.close_list();
  json.key("mean");
  write_row(mean, json);
  json.close_object();
  std::printf("%s\n", json.json().c_str());
}

}  // namespace

void evaluate_teaching(const Model& model, const TeachOptions& options) {
  const auto writers = read_writers(options.drawings);
  Mnist mnist = require(load_mnist(options.mnist, {}));
  const ConstView<float> rehearsal =
      ConstView<float>(mnist.train.x).rows_from(0, std::min(kRehearsed, mnist.train.x.rows()));
  const Set test{std::move(mnist.test.x), labels_of(mnist.test.t)};
  const double mnist_before = accuracy(model, test);
  std::vector<Row> rows;
  ProgressBar progress(static_cast<std::int64_t>(writers.size()), "writers");
  for (const auto& [writer, images] : writers) {
    rows.push_back(teach(model, writer, images, options, rehearsal, test));
    rows.back().mnist_before = mnist_before;
    progress.update(static_cast<std::int64_t>(rows.size()));
  }
  progress.clear();
  const Row mean = mean_of(rows);
  if (options.json)
    print_json(options, rows, mean);
  else
    print_text(rows, mean);
}

}  // namespace digitpad::cli
