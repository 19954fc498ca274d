package com.example.itinerary;

import com.example.travel.TravelNerEntity;
import com.example.travel.TravelNerTagger;
import dev.ner.tagger.Entity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a travel mail says of a trip.
 *
 * @param travellers who travels
 * @param places where the trip leads
 * @param times when it takes place
 * @param references numbers of bookings and flights
 * @param others whatever else was named
 */
public record Itinerary(
    List<String> travellers,
    List<String> places,
    List<String> times,
    List<String> references,
    List<String> others) {
  // Immutable and safe for all threads, so that one is enough.
  private static final TravelNerTagger TAGGER = TravelNerTagger.load();

  /** Reads a mail. */
  public static Itinerary of(String mail) {
    Itinerary itinerary =
        new Itinerary(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (Entity<TravelNerEntity> entity : TAGGER.tag(mail)) {
      itinerary.listOf(entity.type()).add(entity.text());
    }
    return itinerary;
  }

  /** The compiler knows all types: one that is added to the model must be added here. */
  private List<String> listOf(TravelNerEntity type) {
    return switch (type) {
      case PER -> travellers;
      case GEO -> places;
      case TIM -> times;
      case REF -> references;
      case ORG, AMT -> others;
    };
  }
}
