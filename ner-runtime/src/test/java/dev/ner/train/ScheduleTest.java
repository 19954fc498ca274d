package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Schedules at points that were computed by hand. */
class ScheduleTest {
  private static final Offset<Double> EXACTLY = within(1e-15);
  private static final Offset<Double> NEARLY = within(1e-7); // 0.1f and 0.3f are not round

  private static double factor(Schedule schedule, long step) {
    return schedule.factor(step, 10, 8); // 80 steps
  }

  @Test
  void aWarmUpRisesFromTheFirstStepAndThenIsConstant() {
    Schedule schedule = new Schedule(4, new Schedule.Constant());
    assertThat(factor(schedule, 1)).isEqualTo(0.25);
    assertThat(factor(schedule, 3)).isEqualTo(0.75);
    assertThat(factor(schedule, 4)).isEqualTo(1);
    assertThat(factor(schedule, 80)).isEqualTo(1);
    assertThat(factor(Schedule.CONSTANT, 1)).isEqualTo(1);
  }

  @Test
  void stepsFallBehindEachNumberOfEpochs() {
    Schedule schedule = new Schedule(0, new Schedule.ByEpochs(3, 0.1f));
    assertThat(factor(schedule, 30)).isEqualTo(1);
    assertThat(factor(schedule, 31)).isCloseTo(0.1, NEARLY);
    assertThat(factor(schedule, 60)).isCloseTo(0.1, NEARLY);
    assertThat(factor(schedule, 61)).isCloseTo(0.01, NEARLY);
  }

  @Test
  void aCosineFallsFromTheEndOfTheWarmUpToItsMinimum() {
    Schedule schedule = new Schedule(0, new Schedule.Cosine(0f));
    assertThat(factor(schedule, 1)).isEqualTo(1);
    assertThat(factor(schedule, 21)).isCloseTo((1 + Math.sqrt(0.5)) / 2, EXACTLY);
    assertThat(factor(schedule, 41)).isCloseTo(0.5, EXACTLY);
    assertThat(factor(schedule, 80)).isBetween(0.0, 0.001);

    Schedule warm = new Schedule(20, new Schedule.Cosine(0.5f));
    assertThat(factor(warm, 10)).isEqualTo(0.5);
    assertThat(factor(warm, 20)).isEqualTo(1);
    assertThat(factor(warm, 21)).isEqualTo(1);
    assertThat(factor(warm, 51)).isCloseTo(0.75, EXACTLY);
    assertThat(factor(warm, 80)).isBetween(0.5, 0.501);
    assertThat(factor(new Schedule(90, new Schedule.Cosine(0f)), 80)).isEqualTo(80 / 90.0);
  }

  @Test
  void aReciprocalSquareRootWithItsWarmUpIsThatOfVaswani() {
    Schedule schedule = new Schedule(16, new Schedule.ReciprocalSquareRoot(16));
    for (int t = 1; t <= 80; t++) {
      double vaswani = Math.min(1 / Math.sqrt(t), t * Math.pow(16, -1.5));
      assertThat(factor(schedule, t)).isCloseTo(4 * vaswani, EXACTLY);
    }
    assertThat(factor(new Schedule(0, new Schedule.ReciprocalSquareRoot(16)), 9)).isEqualTo(1);
    assertThat(factor(new Schedule(0, new Schedule.ReciprocalSquareRoot(16)), 64)).isEqualTo(0.5);
  }
}
