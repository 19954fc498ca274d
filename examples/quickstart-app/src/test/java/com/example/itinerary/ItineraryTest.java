package com.example.itinerary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.travel.TravelNerEntity;
import com.example.travel.TravelNerTagger;
import dev.ner.tagger.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItineraryTest {
  private static final String MAIL = "Sharon flew to Miami last Friday.";

  @Test
  void findsWhoWhereAndWhen() {
    Itinerary itinerary = Itinerary.of(MAIL);
    assertEquals(List.of("Sharon"), itinerary.travellers());
    assertEquals(List.of("Miami"), itinerary.places());
    assertEquals(List.of("last Friday"), itinerary.times());
    assertEquals(List.of(), itinerary.references());
    assertEquals(List.of(), itinerary.others());
  }

  @Test
  void anEntityIsAPieceOfTheCallersText() {
    List<Entity<TravelNerEntity>> entities = TravelNerTagger.load().tag(MAIL);
    assertEquals(3, entities.size());
    for (Entity<TravelNerEntity> entity : entities) {
      assertEquals(entity.text(), MAIL.substring(entity.start(), entity.end()));
      assertTrue(entity.confidence() > 0 && entity.confidence() <= 1);
    }
  }
}
