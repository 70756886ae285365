// ACT ONE: DUSK

=== boat ===
# title: Nine Miles Out
# mood: calm
{player_count() > 10:They have had to give you the old pulling lifeboat, since nothing else at Sallow Quay would hold you all.|They have given you a tarred gig with eight feet of spare anchor chain for ballast.} Gil Marrack, boatman, has the tiller. Ahead is the rock the charts call Merrin Skerry and everyone else calls the Teller: a hundred and ten feet of granite, and on top of it a lamp that went dark twice last month. The keepers have answered no signal for nine days.

Orla Finch, nineteen, the Lights Board's apprentice, has the relief book open on her knees. She counts you off with a pencil{player_name(1) != "": : {roll()}, then Marrack|, and then Marrack}. "And me makes {words(crew())}." She writes it down and sends round a paper bag of aniseed balls. "One each. I've counted those as well."

The lamp must be lit at sunset and burn till dawn. Sunset is in an hour.
~ fresh()
+ [Ask Finch who the keepers are] -> boat_finch
+ [Ask Marrack about his last trip] -> boat_marrack
+ [Watch the tower through the glass] -> boat_watch
+ [Take an extra oar and be early] -> boat_oar

=== boat_finch ===
# title: Three, on Paper
# speaker: ORLA FINCH
# mood: warm
"Three, on paper." Finch turns the page so that you can see it isn't her doing. "Isaac Thole, principal. Edith Sayle, first assistant. Tam Birrell, second. Only, here's a thing. I asked Mr Hobbs in the office what they were like, so I'd know who takes sugar. He's paid Sayle for eleven years and Birrell for two. He could tell me about Thole. He looked at the other names as if I'd written them in to catch him out."

She blots the page with her sleeve. "So I had everyone sign this morning. In ink." {lead()} signed at the top, in charge of the relief, somebody having to be. "Nobody gets mislaid on my relief."

And she offers you a second aniseed ball, which spoils her count.
~ fresh()
+ [Promise her that nobody will be]
    ~ promise = true
    ~ how = "promise"
    -> landing
+ [Ask what Hobbs did remember of Thole] -> boat_hobbs
+ [Tell her clerks forget everything]
    ~ how = "clerks"
    -> landing

=== boat_hobbs ===
# title: What Hobbs Remembered
# speaker: ORLA FINCH
# mood: calm
"Born on the rock, Mr Hobbs says. Father had the light before him, Josiah Thole. Isaac's had it since he was thirty. Comes ashore one week a year because the Board makes him, and spends it in the boarding house with the gas turned up full."

She sucks her aniseed ball. "Never lost a ship, either of them. Well. Josiah lost one. There's a slate about it over the tower door. But that was fog, it says in the report, and the light burning bright."

"I wasn't there," says Marrack, from the stern, to nobody.

"It was 1881, Mr Marrack. You weren't anywhere."
~ truth = truth + 1
~ fresh()
+ [Promise Finch this will be an easy one]
    ~ promise = true
    ~ how = "promise"
    -> landing
+ [Ask why the boatman is so jumpy]
    ~ how = "jumpy"
    -> landing

=== boat_marrack ===
# title: Sixteen Drums, All Signed For
# speaker: GIL MARRACK
# mood: tense
"Sixteen drums of oil, all signed for, all full to the bung," says Marrack, though nobody had mentioned oil. He has new boots on. He tucks them under the thwart.

"Saw? Two of them hauled up the drums. Might be three. And one I took for the young fellow, down on the steps with the sea over his knees, no coat. Counting aloud. I said good evening. He got to one past the number of us, and he stopped, and he looked in the boat." Marrack moves the tiller a little, and moves it back. "Under the thwarts, he looked. As if I might have a dog."

Finch's pencil has stopped. "What did you do?"

"Rowed," says Marrack.
~ fresh()
+ [Ask what a boatman's boots cost]
    ~ how = "boots"
    -> landing
+ [Ask what the man in the water wore] -> boat_coat
+ [Leave him be. He is frightened]
    ~ how = "leave"
    -> landing

=== boat_coat ===
# title: Brass Buttons
# speaker: GIL MARRACK
# mood: eerie
"A blue jacket. Brass buttons, two rows, gone green. Nobody's worn a jacket cut like that since my grandad." Marrack spits over the side, politely, to leeward. "And a book. He'd a book under his arm, a flat one, such as you'd keep a ship's company in. Wet through. He'd his finger in it to keep the place."

He looks at the book on Finch's knees, and then for some time at Finch.

"He wasn't unfriendly," he says. "I'd not want you to think that. That's what I can't get shot of. He sounded worn out. Like a man going round the houses looking for something that was lost on a Tuesday."
~ truth = truth + 1
~ fresh()
+ [Say it was a trick of the dusk]
    ~ how = "dusk"
    -> landing
+ [Tell Finch to write that down]
    ~ how = "write"
    -> landing

=== boat_watch ===
# title: Posts
# mood: eerie
Through Finch's glass the tower leaps up. There is smoke at the kitchen chimney. On the gallery a man in a buttoned collar is looking straight back at you through a telescope of his own, and his lips move as the boat lifts and drops: he is counting heads. When he has finished he goes in and shuts the door. He doesn't wave.

Lower down, a line of posts stands in the wash at the foot of the landing steps. You make it eleven. The boat sinks into a trough and climbs out. You make it nine.

"What posts?" says Marrack. "There's no posts on the Teller."
~ fresh()
+ [Look again]  -> boat_again
+ [Hand the glass back. Row]
    ~ how = "row"
    -> landing

=== boat_again ===
# title: Look Again
# mood: eerie
No posts. Green water going up and down the steps like a hand on a keyboard.

Finch takes the glass, has a careful look of her own, and writes in the relief book: 3.50 p.m., one man on gallery; posts, nil. Then, because she is an honest clerk, she rubs out "nil" and puts a query.

"The Board's got a form for seals," she says. "It hasn't got a form for that."
~ fresh()
+ [Ask Marrack to land you quickly]
    ~ how = "row"
    -> landing
+ [Promise Finch you'll stay together]
    ~ promise = true
    ~ how = "promise"
    -> landing

=== boat_oar ===
# title: Keeping Stroke
# mood: eerie
~ oil = oil + 1
You put your backs into it. The rock comes up fast, and with the time in hand there'll be daylight to carry an extra can of oil.

It is the strokes that bother you. In, and out, and the little grunt of the oars; and a half-second behind each stroke, low down on the water, a man's voice putting a number to it. It isn't any of you. It isn't an echo either, the Teller being two miles off.

"Thirty-one," it says, after your thirty-first.

Marrack stares at a point between his knees. Finch, who has stopped chewing, says very quietly: "At least he can count."
~ fresh()
+ [Stop rowing and listen] -> boat_listen
+ [Row on, and sing to drown it out]
    ~ how = "sing"
    -> landing

=== boat_listen ===
# title: Between Strokes
# mood: eerie
You ship the oars. The boat runs on by herself, hissing. Nothing counts.

Then, from under the bow, as if he had been waiting for quiet: "All right there?" An ordinary voice. A seaman's, hoarse from shouting. "Sing out if you can hear me. Keep awake. Keep counting. There'll be a light directly."

Marrack has his oar in the water before the last word. Nobody sings out. But you notice that, of everything you have ever been told by a voice from nowhere, it's the kindest.
~ truth = truth + 1
~ fresh()
+ [Call back "All right!"]
    ~ marked = lead()
    ~ how = "called"
    -> landing
+ [Row, and say nothing about it ashore]
    ~ how = "hush"
    -> landing

=== landing ===
# title: The Landing
# mood: tense
{ how:
- "promise": "Right," says Finch. "That's you on record." And she does write it down.
- "clerks": "Not this one," says Finch, and underlines something.
- "boots": "They were a present," says Marrack of his boots. He doesn't say who from, and the rock saves him from having to.
- "jumpy": "I'm not jumpy," says Marrack. He has new boots on, and has been trying to keep them dry in an open boat.
- "leave": You let him be. He nods, twice, like a man who has been let off something.
- "dusk": "That'll be it," says Marrack, grateful, and doesn't look at the water again.
- "write": "I have," says Finch. "I left a line under it. In case there's more."
- "sing": You sing all the verses. When you stop for breath, the sea's still keeping time.
- "hush": Nobody will mention it ashore. You can all see each other deciding.
- "called": Somewhere beneath the keel something repeats, well pleased, "All right."
- else: You row. The tower goes up and up.
}

There is no harbour. There are forty steps cut in the rock, green as far as the twentieth, and a chain to hold. Marrack backs in on the swell; the steps go up past you like a lift, and then they come down again. You have the cans of oil, a week's food, and {words(crew())} people to put across a yard of air.

"Ebb's making," Marrack says. "Quarter of an hour and that gut there runs like a mill-race, with a wall at the end of it. After that there's no one comes or goes before morning. Them that's tried are still out there."
~ fresh()
+ [Pass the oil across first]
    ~ heard_landing()
    ~ how = "oil"
    -> door
+ [Get the people across first]
    ~ heard_landing()
    ~ how = "people"
    -> door
+ [All jump together on one word]
    ~ heard_landing()
    ~ how = "together"
    -> door
+ [Turn back while the ebb will carry you # style: danger]
    ~ heard_landing()
    -> turn_back

=== turn_back ===
# title: The Gut
# mood: tense
Marrack doesn't argue. He puts her head round, and the gut opens in front of you: a lane of smooth black water going downhill between two ledges, with a noise at the far end.

Behind you the tower stands with no light in it. There are twenty minutes of sun. The night mail, the Lady Rowan, comes past this rock at five in the morning with two hundred and twelve people asleep in her.

"I've put down that we landed," says Finch, in a small voice. "I did it early, to save time. It's in ink."

The boat has begun to move without anybody rowing.
~ fresh()
+ [Run the gut for home # style: danger] -> end_ebb
+ [Pull her round! Land, whatever it costs]
    ~ how = "late"
    ~ late = true
    ~ oil = oil - 1
    -> kitchen

=== door ===
# title: The Bronze Door
# mood: eerie
{how:
- "oil": {divided():You can't agree who goes second, and in the argument a can of oil goes down between boat and rock. The rest come over hand to hand.|The cans come over hand to hand, and not one is lost. You follow them, wet to the neck.}
- "people": You all get over, dry. The last two cans have nobody left to throw them. {as_one():Marrack, seeing you mean it, lashes one to his own back and jumps.|One goes down between boat and rock.}
- "together": {divided():Half of you hear a different word. Nobody drowns, but two cans of oil do.|{as_one():You jump like one animal. Marrack is so struck by it that he reaches under the stern sheets and hands over a can that isn't on anyone's list.|You jump. It is not elegant. Everything arrives.}}
}
{ how == "oil" && divided():
    ~ oil = oil - 1
}
{ how == "people" && not as_one():
    ~ oil = oil - 1
}
{ how == "together" && divided():
    ~ oil = oil - 2
}
{ how == "together" && as_one():
    ~ oil = oil + 1
}
{quitter != "":"{quitter} was for going home," Marrack remarks. "I'd not laugh. I'd remember {quitter}."|Finch counts you up the steps. All correct.}

At the top is a bronze door, bolted from within. On the sill stands a pair of boots, toes to the sea, laces tied together so as not to be lost: T. BIRRELL, inked on the tongues. The bronze is covered with handprints in dried salt. Dozens. None of them is higher than your belt.

Over the lintel, a slate: PERPETUA, BARQUE. 9TH MARCH 1881. 23 SOULS. ALL LOST.
~ fresh()
+ [Break the door in]
    ~ heard_door()
    ~ how = "broke"
    -> kitchen
+ [Knock, and say how many you are]
    ~ heard_door()
    ~ how = "knocked"
    -> kitchen
+ [Take Birrell's boots in out of the wet]
    ~ heard_door()
    ~ how = "boots"
    -> kitchen

=== kitchen ===
# title: Supper Is Laid
# image: table.png
# alt: Pixel art: a round stone kitchen by lamplight. A long table is laid with ten plates and nobody sits at it. Pale heads show in the sea outside the window; two eyes look through the slot of an iron door.
# mood: eerie
{ boots_by != "":
    ~ boots = true
}
{ how:
- "broke": 
    ~ door_broken = true
- "knocked": 
    ~ trust = trust + 1
- "boots": 
    ~ boots = true
    ~ trust = trust + 1
}
{ how:
- "late": Getting her round costs you a can of oil, an oar and most of the daylight, and a piece of the landing takes the skin off every hand. The tower door stands open by the time you reach it. Somebody has watched you change your minds.
- "broke": It takes the anchor and four swings. The bolt goes, and the hinge with it. That door won't be shut again tonight.
- "knocked": You knock, and tell it: {words(crew())}. Inside, somebody lets out a breath. The bolt is drawn. When you pull the door open there is nobody behind it, only feet going up.
- "boots": You pick up the boots and knock the rain out of them. As you do, the bolt is drawn on the other side, gently. Nobody is there when you look.
}
{ how != "boots" && boots: {boots_by} has brought Birrell's boots in anyway, and stands them by the stove.}

First floor: kitchen. Stove lit, kettle just off the boil, a pot of mutton. The table is laid{crew() > 9:, and so are the sideboard, the sill and the floor, with every plate, pan lid and jar the station owns}. You count the places, because by now you count things. {player_count() == 1:Three.|There are {words(crew())}.}

There are {words(crew())} of you. You didn't settle that number yourselves until this morning. Across the landing, behind an iron door, a person is trying to breathe without noise.
~ fresh()
+ [Go straight up. The lamp comes first]
    ~ how = "up"
    -> lamp
+ [Sit. It was laid for you]
    ~ how = "sat"
    -> lamp
+ [Speak to whoever is behind the door]
    ~ how = "spoke"
    -> lamp
+ [Look through the cupboards]
    ~ how = "looked"
    -> lamp

=== lamp ===
# title: Not Past Red
# mood: tense
{ how:
- "sat":
    ~ sat_down = true
    ~ late = true
    ~ trust = trust + 2
- "spoke":
    ~ trust = trust + 1
- "looked":
    ~ low_hands = true
    ~ truth = truth + 1
}
{ how:
- "sat": You sit and eat, fast, feeling foolish. It's good mutton. When {anyone()} says so aloud, the breathing behind the iron door turns into something like a laugh. It has cost you the last of the sun.
- "spoke": "Is it lit?" says a man's voice through the iron. Not yet. "Then why are you talking to me?" A pause. "I'm obliged to you for coming. Go up."
- "looked": Every low cupboard has been opened and is wet inside: the one under the sink, the coal-hole, the flour bin. The high ones are dry and shut. On a hook at knee height hangs a child's tin mug, very old, polished with use.
- else: You leave the supper steaming and climb. Four floors, a hundred and thirty-one steps; Finch has them in the book.
}
{late: In the minutes between the sunset and the match, somebody out on the reef clears his throat and says, "One."}

The lens is a beehive of glass nine feet high, and you walk into it in a hundred upside-down pieces. The burner runs on oil under pressure. Its gauge has a red line, and beside that in red paint NOT PAST RED. I MEAN IT. E. SAYLE. Out on the gallery a telescope is clamped, trained on the water where your boat was. You have {oil_left()}, with what's in the tank.
~ fresh()
+ [Light it at full flame]
    ~ heard_lamp()
    ~ rate = 2
    ~ how = "full"
    -> lit
+ [Light it low and spare the oil]
    ~ heard_lamp()
    ~ rate = 1
    ~ how = "low"
    -> lit
+ [Dip the tank before you light it]
    ~ heard_lamp()
    ~ how = "dip"
    -> lit
+ [Pump it hard, past the red # style: danger]
    ~ heard_lamp()
    -> lamp_red

=== lamp_red ===
# title: Past Red
# mood: tense
The needle crosses the paint. The burner's note climbs from a purr to a whine, and the mantle goes from yellow to a white that has an edge on it. Your shadows stand on the walls as if they'd been cut out and pasted.

It's a magnificent light. They will be able to see it from Sallow Quay; they'll come out of their houses.

The seam of the tank has started to tick. "It's a word in red paint," says Finch, backing down the stairs. "I don't know what more you'd like."
~ red = true
~ fresh()
+ [Bleed it off, now]
    ~ how = "bled"
    ~ rate = 2
    ~ oil = oil - 1
    -> lit
+ [More. Light the whole sea # style: danger] -> end_bright

=== lit ===
# title: The Keeper
# speaker: ISAAC THOLE
# mood: eerie
{ dipper != "":
    ~ dipped = true
}
{ how == "dip":
    ~ dipped = true
    ~ rate = 2
}
{ how:
- "dip": The dipstick comes up beaded: oil on top, and under it two fingers of sea. You drain what you can and light it, four minutes after sunset. Whoever sold this oil sold a good deal of water.
- "bled": You bleed it till the needle drops, and a can of good oil goes hissing down the gutter with your eyebrows. But it burns, and nobody is dead.
- "low": It catches. A small flame, a long beam, thin as string. At the end of it the reef looks very near.
- else: It catches. The beam swings out, and a row of posts standing on the reef goes under, one after the other, without a splash.
}
{ how != "dip" && dipped: {dipper} dips the tank on the quiet all the same, and finds water under the oil. That's worth knowing before the burner does.}

"How many are you?" The man on the stairs is about fifty-six, collar buttoned, hair cut by himself. {cap(crew())}, says Finch. "And at the quay?" The same. "Good. Write it down. In ink, miss."

{sat_down:He thanks you for sitting down to it. He saw you through the telescope, and laid for all of you.|He had seen you through the telescope, he says, and laid for all of you.} You ask for Sayle and Birrell. "There's only me," says Isaac Thole. "There has only ever been me." Behind him on the wall hang three oilskins. "When it's dark, it counts. Don't answer. It wants one off this rock. My father told me who."
~ act = 1
~ inv = 0
~ fresh()
-> pick_first
