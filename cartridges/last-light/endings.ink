// ENDINGS

=== end_all_hands ===
# title: All Hands
# image: dawn.png
# alt: Pixel art: sunrise over a calm sea beside the white and red tower. People stand all the way up the landing steps, and a girl without a coat points along the row, counting them.
# mood: warm
# end: victory
You have the lamp lit by eleven minutes to five. The Lady Rowan turns where she has always turned, and two hundred and twelve people stay asleep.

When it's light there are some more of you on the landing. A large woman in wet serge is wringing out her hair. "I was wrong on one point," says Edith Sayle, "and I should like it noted that I was right on four." A tall boy says {boots:"Are those my boots?" and sits down, and puts them on, and cannot seem to get over it.|"Somebody's had my boots," and looks happier about it than he should.} And a girl without a coat, blue to the lips, is going along the steps with one finger out. {roll()}. Marrack, who is holding out his wrists to be arrested. Birrell. Sayle. "And me makes {words(crew() + 2)}," says Orla Finch.{saver != "": Against one name she puts a tick: {saver}, who said hers when the rest of you had stopped.|{promise: She looks at you. "You promised," she says. "I said so to the gentleman. I said they promised."}}

She does it once more, for the pleasure of it, and stops at the last man on the stairs. He has his hand up to the back of his head. His hair is wet there, and nowhere else.

"And you?" says Finch.

"{cap(crew() + 3)}," says Daniel Arkle, and sings it out.
-> END

=== end_lanterns ===
# title: Twenty-Two Lanterns
# image: lanterns.png
# alt: Pixel art: a starry night. Along a reef stands a long line of drowned seamen, each lifting a lit lantern; beyond them a steamer turns away. An old man watches from the rock.
# mood: grand
# end: victory
There is no oil. There isn't a spoonful on the rock. The Lady Rowan comes on with both side lights open.

"Dad," says the old man on the steps. "There's a ship."

The mate turns round. You see what he must have been on any other night of his life. "So there is," he says. "Lanterns."

They go out along the reef in a line, wading, then not wading. One after another the lights come up, yellow, at the height of a man's raised arm, from this end of the Teller to the other: twenty-two of them, standing just where, once, they must have looked for one. The red light shuts. The green stays. She slides by with two hundred and twelve people asleep in her, and her second officer writes in the log that the reef was well marked by fishing boats, and might they be thanked.

At sunrise there are people on the steps whom you'd forgotten, and knew by name. {saver != "":(It was {saver} who said the last of them, when everyone else had stopped.) |} "{cap(crew() + 2)}," says Finch, shivering, "and Mr Thole."

"Arkle," he says. He's still looking at the water. "Only, he'd to get on. He'd his watch to see to."
-> END

=== end_short ===
# title: Short by One
# mood: sad
# end: bittersweet
He makes a mark for each name, and shuts the book on his finger a moment, looking at you, as if you might have something to add.

Then it's only sea. {oil > 0:You have the lamp lit with minutes in hand, and the Lady Rowan turns away.|There's no oil; so when the steamer's lights open, it's they who go out along the reef with lanterns, and stand there, and turn her.} At dawn Edith Sayle and Tam Birrell are sitting on the landing steps in one blanket, alive, and quarrelling about a concertina. The old man with them says his name is Arkle. It's as good as anyone has a right to.

{ finch == 0:
    "But where's the girl?" says Birrell. "She was next to me. Had us all numbered off. She kept saying you'd ask for her, she'd got it in writing."
    You look at each other. You are {words(crew())}, and you were {words(crew())} at the quay. {named_finch:There is a name in the log, in your own ink. It didn't mean anything to you, and you didn't read it out.|On the fourth hook is a small coat.} You can taste aniseed. {promise:You have a feeling of having promised somebody something, in a boat.|}
- else:
    "And who rowed you?" says Sayle. You tell her that you rowed yourselves. "All the way from Sallow? With those hands?" She looks at them, and at the gig swinging from its ring: at the stern, where the tiller is lashed, and there's one worn place on the thwart. She's a clever woman. She doesn't ask again.
}
-> END

=== end_signed ===
# title: Signed Across
# mood: sad
# end: bittersweet
"Marrack, G.," says the mate, and writes.

"But I'm here," says Gil Marrack beside you. He looks down at his boots. The water is over them, on a step that was dry. "I'm not one of his. You said my name. Why did you say my name?"

You had only meant to leave no one out.

"You did sell it, though," he says, after a while, in a reasoning voice, to himself. "Three, and one to be going on with. It's not as if the sum's wrong." He takes off the boots and stands them side by side on the sill, toes to the sea; and the mate gives him a hand over the thwart, civilly, as he does everyone.

{oil > 0:The lamp is lit by five, and the steamer goes by.|There's no oil; it's the drowned who stand along the reef with lanterns and turn the steamer.} At sunrise there are three people on the landing: Sayle, Birrell, and a girl, who counts you, and frowns, and counts again.

"I've got a boatman down here," says Finch, with her finger in the book. "Did we have one?"
-> END

=== end_light_held ===
# title: The Light Held
# mood: calm
# end: victory
{ how:
- "rang": You ring until your hands open. She hears it. A dead ship's bell at half past four in the morning, where no bell is marked: she goes hard over, and slides along the reef so close that you see a child at a porthole, in a nightgown, waving.
- "fire": A table and five bunks and the last can. It's a poor sort of fire, but it's in the right place; she sees it, and the green light shuts, and she goes by.
- "fled": You get a match to it. The faces on the steps go under without a splash, the mate's last, with his mouth a little open and the book at the wrong page. The Lady Rowan turns away at five.
- else: You feed it and feed it. The knocking stops about four. At five the Lady Rowan comes up, takes her bearing from you, as ten thousand ships have done, and goes by asleep.
}

Then dawn, grey, perfectly ordinary. You did what you were sent for. Two hundred and twelve people will never know that there was any doubt of it.

Finch's book, somebody calls it, picking it up from the table; and can't say why. You are {words(crew())}. There were three keepers on paper, and there's one. He stands at the rail with his collar buttoned and thanks you for coming. He'll be all right, he says, now there's oil. It only comes in the dark.

{how == "fire":He lays supper on the floor while you pack, the table being ash. |He lays the table while you pack. }{lone != "":It's {lone} who looks back from the doorway, and sees|From the doorway you see} that he has put out two plates, and a child's mug, and is standing there with one hand on the back of his head, counting them, and coming out one short.
-> END

=== end_keepers ===
# title: The New Keepers
# mood: warm
# end: bittersweet
"You needn't go on by yourself," you tell him. "We'll stay. We'll keep it with you."

It's a long time since anyone has surprised Isaac Thole. He shows you how to prick the jet. You burn the spirit from the stove, and the cooking fat, and the floor polish, and the lamp doesn't go out. At five the Lady Rowan passes, and at seven it's day, and the girl's voice at the door has stopped some hours since.

The Board sends more oil, honest oil, and papers for you to sign. {marrack:Marrack signs too; he thinks it will be less than he'd get from a judge.|} You take it in watches. {player_count() > 4:There are too many of you, and somebody's bed is always warm.|It's not a bad life.} There's mutton, and a concertina nobody owns. Every evening you number off, and Thole comes last, and gets there sooner each time.

It never goes dark again while any of you lives.

And on still nights, from the gallery, when the beam has just gone over, you can hear him. He's never angry. He starts from one. You have all got used to it, and some of you move your lips. He gets to the end, and waits; and you, who could have told him, turn up the light.
-> END

=== end_isaac ===
# title: The Twenty-Third Man
# mood: sad
# end: bittersweet
{ how == "lead":
    He comes, because you're pulling. At the edge of the water you put his hand into the mate's.
    "This one's old," says the mate.
    Now, you tell him. Say who you are. But Isaac Thole has had fifty years' practice at keeping quiet when he's asked, and you've known him for a night, and haven't been very kind. His mouth opens. They look each other over like two people trying to recall where they've met. Then, since he's here, and wet, and no one else is coming, the mate hands him over the thwart.
- else:
    He goes down with one hand on the wall. You hear him all the way, a hundred and thirty-one steps, and then the forty; you hear the water.
    You hear the mate say, "Not him. This one's old."
    And Thole's voice, very polite: "I was told that you wanted me."
    There's a long pause, as between two people trying to recall where they've met. Neither of them has the name the other would need. Then a splash no bigger than an oar would make.
}

You've light enough, with him gone: Thole, it turns out, had a can put by under his bunk, with a label tied on it. FOR THE NIGHT I AM NOT HERE. The Lady Rowan passes at five. At dawn there's nobody on the steps. On the hook in the kitchen hangs a child's tin mug, and none of you can think what a child would have been doing here; and you are {words(crew())}, which is right; and the voice, the next time the lamp fails, for somebody else, some other winter, will start again from one.
-> END

=== end_kindling ===
# title: Kindling
# mood: sad
# end: bittersweet
It goes up like a haystack. For half an hour the Teller has a light on it that can be read by in the Lady Rowan's saloon. She goes hard over; she clears the reef by the width of a street. Two hundred and twelve. You did that. Remember it.

Because the pages rise past you on the heat, the ink still bright on them, and as each goes you feel it leave. T.B. relieved E.S. at midnight. I. Thole, keeper. Marrack, boatman. {lead()}, in charge of the relief. Yours goes by quite close.

At dawn a boat finds some people on a rock round the ashes of a fire. They are polite, and in good health. They can't say who they are or who sent them. There is an old man with them, who lays a table that isn't there.

"How many of you?" the coxswain shouts across.

They look at one another with real interest. Nobody likes to guess.
-> END

=== end_one_over ===
# title: One Over
# mood: eerie
# end: escape
You row. It's nine miles. Nobody speaks, and nobody looks forward. Astern the light goes round, and round, and about five it begins to hurry, or you're crying, or it's only further away.

It's full day when you come in under Sallow Quay. The harbour-master stands at the ladder and counts you up it with his pipe, as he does all boats from the rock. {roll()}. Marrack, who keeps going, straight up the hill, and is never seen in the town again. You reach the top and you breathe.

"{cap(crew())}," says the harbour-master. He's still looking down into the boat. "{cap(crew() + 1)}. Mind the weed there, sir. Give us your hand."

He writes it in his own book. Then from behind you, in the street, low down, politely, you hear the first door being opened; a cupboard; and the next door.
-> END

=== end_ebb ===
# title: The Ebb
# mood: sad
# end: death
For a hundred yards it's the best sailing any of you has known. Then the gut turns, as Marrack said it did, and the wall is there.

{quitter != "":{quitter} says "Oh," quite quietly.|Somebody says "Oh," quite quietly.} The boat comes apart in the middle, where the Board had painted it.

The tower stands over you with no light in it. It gets dark. You hold on to oars, and gratings, and each other, and after a time someone begins to count, to keep you awake: a man's voice, hoarse, close by, patient. He does it well. He goes all round the wreckage and touches every head, {roll()}, and Marrack, and Finch, who tells him he's quite correct. He gets to {words(crew())}.

"Not here either," he says to somebody. "Never mind. Get them in the warm."

At five in the morning, with no light to tell her otherwise, the Lady Rowan comes straight on.
-> END

=== end_bright ===
# title: Bright
# mood: tense
# end: death
They did see it at Sallow Quay. They came out of their houses. It was whiter than the moon and it threw shadows in the High Street, nine miles away, and people laughed, it was so splendid, and held up their children. It lasted four seconds.

A boat went out in the morning. The lens had run down the stairs like candle wax, with a red-painted plate in it, on which you could still read I MEAN IT. On the landing the crew's boots stood in a row. The coxswain counted {words(crew())} pairs, and one of a small size in a very old pattern, stiff with salt, that had been put at the end of the line by somebody who was plainly trying to help.

The light on the Teller was never relit; and the steamers give it six miles now; and it counts the gulls.
-> END

=== end_landing ===
# title: Taken Aboard
# mood: eerie
# end: death
It's a cold hand, but it has hold of you properly, by the wrist. You go over the gunwale. Somebody puts a blanket round you, and it's wet, but it's kindly done. Your people come down the steps behind you one by one, because you did, and each is told to mind the thwart.

"Name?" says the man with the book. He writes it down. He looks at you for a while, at the top of your head and how far it is from the boards. "No," he says. "Not him. Never mind, we'll make you comfortable."

Up on the rock the lamp stays dark. A man behind an iron door sits with his hands over his ears until morning, and then comes out, and finds a table laid for {words(player_count() + 2)}, and wonders why. He's always been alone here. Somewhere in the night, he thinks, he heard a ship strike.

You're not cold any longer. When they call the muster, you answer. You've got quite good at it. There's only ever the one who doesn't.
-> END

=== end_answered ===
# title: Answered For
# mood: eerie
# end: death
"Here," {liar != "":says {liar}|you say}. It's a good voice for it, light and steady. It was kindly meant. {v_sayle:It was just what Edith Sayle did, and she wrote down how she thought it would go.|Somebody once wrote down in pencil how that would go; you never found the page.}

The silence alters. The mate comes up the steps, all of them, and he's running. He's got his coat off to wrap somebody in. He puts out his hand at three feet seven from the ground; and then, because there's nothing there, he raises it, and finds a face, and feels it over, as a man does who is blind.

"Who'd do that?" he says. "Who would do that?"

There's no cruelty in what comes after. They only take off everyone who's on the rock, to be sure. They look in every cupboard. It's done by a quarter to five; and when the Lady Rowan strikes, they're already in the water, with their arms up, counting.
-> END

=== end_barred ===
# title: Nobody You Know
# mood: tense
# end: death
{player_count() == 1:You can't prove it. You ask the face in the pan what you were called at school, and it waits for you to say. In the end you put it outside, at arm's length, and pull the door to; and you're on the step.|How would you prove it? What did we eat? Who sat in the bow? Anyone might know that; it might know it better. The first out is {last_name()}, for smiling. It's easier after that. Each time, those left look round, and are fewer, and feel safer.}

{player_count() > 1:By half past four there's one person in the tower, who can no longer swear to it, and goes out to ask the others.|You hammer. Nobody comes, because there's nobody in. Through the bronze you hear a careful voice begin, "Ask it something only I would know."}

The lamp burns down. It's quite dark on the landing, and there's a boat in, with blankets. The man with the book goes along the row, a hand on each head, {words(crew())}, and doesn't ask anybody to prove a thing. "Not him," he says. "Not him. Not him. But come along. Come along out of the wet."
-> END

=== end_packet ===
# title: Two Hundred and Twelve
# mood: sad
# end: death
She doesn't see. Why should she? In fifty years only one other ship has looked for that light and not had it.

It's less loud than you'd think. She runs up on the reef as if someone had put her on a shelf. Her lights stay on for a while, all in rows, and then by rows they don't. You do what can be done from a rock with one boat and some rope. By daylight you've saved nineteen, and you know their names, because {anyone()} made every one of them say it, and wrote it down.

There'll be an inquiry. They'll ask: was there a light? Thole opens the log at the day's page and holds out the pen to you.

You look at it for a long time. Out on the reef they're calling the muster: both of them, now, two voices, a hoarse one, and one that's new at it. You can see how a man might do it. You can see how he might write that it burned bright.
-> END

=== end_nobody ===
# title: Nobody Was Sent
# mood: eerie
# end: death
"Then I'll look again," says the mate, and he does. They all do. They start with the cupboards.

The Lights Board's minute-book for that November records that no signal was had from the Teller for nine days; that the weather moderated; that a relief was proposed, and the question asked, who should go. The answer was put down in ink, and there's a wet place on the page. Mr Hobbs, who'd have paid them, is positive that nobody was sent.

He can't explain the gig missing from Sallow Quay, or the bill for mutton. He can't explain why, going through the pay sheets on a Friday, he stops after the last name and waits. {roll()}: somebody has written that on the back of his blotter, in pencil, and beneath it a number, {words(player_count() + 2)}, neatly underlined.

He's a tidy man. He rubs it out. Then he goes home the long way, by the sea front, moving his lips.
-> END
