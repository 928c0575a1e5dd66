package org.bangfu.liaison;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangfu.client.ClientId;
import org.bangfu.platform.file.FileStore;
import org.bangfu.platform.file.Picture;
import org.bangfu.platform.file.Pictures;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.zone.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos: added and removed by whoever holds the encounter, seen by whoever may read it, the client with them. */
@Service
class Photos {

    private static final String NAME = "photo.jpg";
    private static final Set<Encounter.State> TOOK_PLACE = Set.of(Encounter.State.DONE, Encounter.State.RECORDED);

    private final PhotoRepository repository;
    private final Encounters encounters;
    private final FileStore files;
    private final Commands commands;

    Photos(PhotoRepository repository, Encounters encounters, FileStore files, Commands commands) {
        this.repository = repository;
        this.encounters = encounters;
        this.files = files;
        this.commands = commands;
    }

    /** Keeps what is to be seen in {@code content}, and nothing else of it. */
    Photo add(Command command, ClientId client, UUID encounter, UUID id, byte[] content) {
        Actor actor = command.actor();
        encounters.own(actor, client, encounter); // before the work of drawing it
        Picture picture = Pictures.redraw(content);
        return commands.once(command, "photo.add", List.of(client, encounter, id, content), Photo.class, journal -> {
            Encounter of = encounters.own(actor, client, encounter);
            if (!TOOK_PLACE.contains(of.state())) {
                throw LiaisonProblem.PHOTO_STEP.with("state", of.state());
            }
            var photo = new Photo(
                    id,
                    encounter,
                    client,
                    of.officer(),
                    journal.now(),
                    freePlace(actor, encounter),
                    picture.width(),
                    picture.height(),
                    null,
                    null,
                    0);
            journal.record("encounter-photo", id, 0, journal.now(), null, photo);
            journal.write(repository.insert(actor.zone(), photo), LiaisonProblem.PHOTO_CHANGED::with);
            files.keep(journal, actor, id, NAME, picture.jpeg(), client.value());
            return photo;
        });
    }

    private int freePlace(Actor actor, UUID encounter) {
        Set<Integer> taken = repository.of(actor.zone(), List.of(encounter)).stream()
                .map(Photo::place)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, Photo.MOST)
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> LiaisonProblem.PHOTO_MOST.with("most", Photo.MOST));
    }

    /** The picture goes; that there was one, and why it went, stays. */
    Photo remove(Command command, ClientId client, UUID encounter, UUID id, String reason) {
        Actor actor = command.actor();
        var request = List.of(client, encounter, id, reason);
        return commands.once(command, "photo.remove", request, Photo.class, journal -> {
            encounters.own(actor, client, encounter);
            Photo removed = find(actor, encounter, id).remove(reason, journal.now());
            journal.record("encounter-photo", id, removed.version(), journal.now(), reason, removed);
            journal.write(repository.remove(actor.zone(), removed), LiaisonProblem.PHOTO_CHANGED::with);
            files.remove(journal, actor, id, reason);
            return removed;
        });
    }

    /** A JPEG. */
    @Transactional(readOnly = true)
    byte[] read(Actor actor, ClientId client, UUID encounter, UUID id) {
        encounters.get(actor, client, encounter);
        if (find(actor, encounter, id).removedAt() != null) {
            throw LiaisonProblem.PHOTO_REMOVED.with();
        }
        return files.read(actor, id);
    }

    private Photo find(Actor actor, UUID encounter, UUID id) {
        return repository.find(actor.zone(), encounter, id).orElseThrow(LiaisonProblem.PHOTO_UNKNOWN::with);
    }

    /** Of these encounters, which whoever asks has checked may be seen; without those that were removed. */
    @Transactional(readOnly = true)
    List<Photo> of(Actor actor, Collection<UUID> of) {
        return repository.of(actor.zone(), of);
    }

    /** Of an encounter, those that were removed with them, as they were added. */
    @Transactional(readOnly = true)
    List<Photo> ever(Actor actor, ClientId client, UUID encounter) {
        encounters.get(actor, client, encounter);
        return repository.ever(actor.zone(), encounter);
    }
}
