#include "cli/evaluate_drawings.hpp"

#include "digits/bounds.hpp"

namespace digitpad::cli {
namespace {

/// Of a canvas whose size is not known: the drawing's longer side, as a share.
constexpr double kShareOfCanvas = 0.65;

/// Moves `drawing` to the middle of a square that it fills as people fill one.
Canvas place_on_square(Drawing& drawing) {
  const Bounds bounds = bounds_of(drawing.points);
  const double side = bounds.longer() > 0 ? bounds.longer() / kShareOfCanvas : 1;
  for (Point& point : drawing.points) {
    point.x = static_cast<float>(point.x - bounds.left + (side - bounds.width) / 2);
    point.y = static_cast<float>(point.y - bounds.top + (side - bounds.height) / 2);
  }
  return {side, side};
}

Normalization normalization_of(const DrawingOptions& options, const Variation& variation) {
  const double pen = options.pen * variation.pen;
  if (options.box <= pen) {
    std::string what = "--pen, " + CLI::detail::to_string(options.pen);
    if (variation.pen != 1)
      what += ", which is " + CLI::detail::to_string(pen) + " in the variation " +
              std::string(variation.name);
    throw Failure("--box is " + CLI::detail::to_string(options.box) +
                  " pixels; it must be larger than " + what);
  }
  return {
      .box = options.box,
      .pen = pen,
      .centre = options.centre == "box" ? Normalization::Centre::box : Normalization::Centre::mass,
      .path =
          options.path == "straight" ? Normalization::Path::straight : Normalization::Path::smooth};
}

}  // namespace

void add_drawing_options(CLI::App& command, DrawingOptions& options) {
  const auto strokes =
      command
          .add_option("--strokes", options.file,
                      "Drawings instead: one JSON object a line with label, strokes and, to group "
                      "by, source and note; - reads standard input")
          ->option_text("FILE")
          ->check(file_name())
          ->excludes("--mnist");
  CLI::Option_group* how = command.add_option_group("Rendering", "How drawings become 28x28");
  how->add_option("--box", options.box, "Longer side of the ink, in pixels above the pen's")
      ->option_text("N")
      ->check(CLI::Range(1.0, 28.0))
      ->needs(strokes)
      ->capture_default_str();
  how->add_option("--pen", options.pen, "Width of the pen, in pixels")
      ->option_text("N")
      ->check(CLI::Range(0.1, 10.0))
      ->needs(strokes)
      ->capture_default_str();
  how->add_option("--centre", options.centre, "What is put in the middle: mass or box, the ink's")
      ->option_text("WHAT")
      ->check(CLI::IsMember({"mass", "box"}))
      ->needs(strokes)
      ->capture_default_str();
  how->add_option("--path", options.path, "Lines between the points: smooth or straight")
      ->option_text("HOW")
      ->check(CLI::IsMember({"smooth", "straight"}))
      ->needs(strokes)
      ->capture_default_str();
  how->add_flag("--squeeze", options.squeeze,
                "Squeeze the canvas to 28x28 as it is. Its size is each line's box, [width, "
                "height]; without one, a square around the drawing, 1/0.65 as large")
      ->needs(strokes)
      ->excludes("--box")
      ->excludes("--centre");
}

std::vector<LabelledDrawing> labelled_drawings(const DrawingOptions& options) {
  std::vector<LabelledDrawing> drawings;
  for_each_drawing(options.file, [&](LabelledDrawing sample) {
    if (sample.label < 0) throw Failure(sample.place + ": \"label\" is missing");
    drawings.push_back(std::move(sample));
  });
  if (drawings.empty()) throw Failure(options.file + ": no drawings");
  return drawings;
}

Samples rendered(const std::vector<LabelledDrawing>& drawings, const DrawingOptions& options,
                 const Variation& variation, Random& random) {
  Normalization normalization = normalization_of(options, variation);
  Samples samples;
  samples.images.resize(static_cast<Index>(drawings.size()), kImageSize);
  for (const LabelledDrawing& sample : drawings) {
    const Index n = static_cast<Index>(samples.labels.size());
    Drawing drawing = vary(sample.drawing, variation, random);
    if (drawing.points.empty()) throw Failure(sample.place + ": \"strokes\" has no point");
    if (options.squeeze)
      normalization.squeeze = sample.canvas ? *sample.canvas : place_on_square(drawing);
    const std::span<float, kImageSize> image(samples.images.row(n).data(), kImageSize);
    const Result<bool> drawn = render(drawing, image, normalization);
    if (!drawn.ok()) throw Failure(sample.place + ": " + drawn.status().message);
    samples.labels.push_back(static_cast<std::uint8_t>(sample.label));
    if (!sample.source.empty()) samples.groups["source " + sample.source].push_back(n);
    samples.groups[sample.note.empty() ? "without a note" : "note " + sample.note].push_back(n);
  }
  return samples;
}

std::vector<VariedEvaluation> evaluate_variations(Network<float>& network,
                                                  const std::vector<LabelledDrawing>& drawings,
                                                  const DrawingOptions& options,
                                                  std::uint64_t seed) {
  std::vector<VariedEvaluation> results;
  for (const Variation& variation : kVariations) {
    Random random(seed);
    const Samples samples = rendered(drawings, options, variation, random);
    results.push_back(
        {variation.name, evaluate(scores_of(network, samples.images), samples.labels)});
  }
  return results;
}

}  // namespace digitpad::cli
