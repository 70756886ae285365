// ENDINGS

=== remarks
{ landed && captain_dead == false && keyturns >= 3:
    Captain Adeyo didn’t wake. She had steered them in, and the key has been buried with her.
}
{ landed && stay && sitter != "":
    {sitter} had meant to stay, had one foot over the rail when the cables went, and came along holding it.
}
{ landed && captain_dead == false && keyturns > 0 && keyturns < 3:
    Captain Adeyo woke with her hair gone white, asked who had been at her key, and was told, and said: ‘Good.’
}
{
- loners > 2 && loner != "": Under Remarks the Purser has one line more: {loner}, who would keep going the other way, and was {kin > 3:right|missed} more often than it shows in the figures.
- touched != "": Under Remarks the Purser has one line more: {touched}, whose fingertips still hum.
- othernamer != "" && othername != sn: Under Remarks the Purser has one line more: {othernamer} never did stop calling it {othername}.
- crown != "": Under Remarks the Purser has one line more: {crown}, who had charge of the key, and knows how often it was turned.
- else: Under Remarks the Purser has ruled a line, and left it blank, so that there’ll be room.
}
->->

=== e_duet
~ landed = true
# title: Two
# image: two.png
# alt: A comet parted in two by a line of light, one half sliding towards the sun with a bright tail, the other going out into the dark, and a small sail standing away below.
# mood: grand
# end: victory
-> arrive ->

{first == "children":The children come up first, and stand on the hull in blankets, and the smallest says, ‘What’s that?’|{first == "band":The band come up with their cases, and the trumpeter stops in the hatch with his head on one side. ‘What’s that?’ he says.|You wake no one. You stand out on the hull, and after a while you ask each other, ‘What’s that?’}}

It is very faint. It comes down out of the morning sky, from two directions, a third apart. {shade:Both halves lived; you carried one of them round a sun.|One part is far off and going farther; the other is in the ship, in the ring of the hull, where it was left.} It will be eleven thousand years before either has finished the next thought, and each already has somebody to tell it to.

{sleepers} people wake on Harbour. They find that they all know a lullaby, and that without ever having learnt to they sing it in parts.

-> remarks ->
-> END

=== e_shade
~ landed = true
# title: Shade
# mood: warm
# end: victory
-> arrive ->

You make fast: eight cables, no spikes. The frost does it.

The Kittiwake never comes to Harbour. She stands between half a comet and a sun, under nine square miles of silver, for the rest of time, and in the cool of it they come up out of the berths one row after another, {sleepers} of them, and look at the ice, and get out their tools. There’s water. There’s air for the asking; it’s polite to ask. The glaziers are happy first.{sleepers < 325: They lay as many places at the long table as there are names missing.|}

Children born there learn to knock before they speak: once, for oneself. And from inside the wall, at once, delighted, every time, as if it had never been done before: twice.

{fenn == 1 or k_fenn:There’s a kettle kept on for Tamsin Fenn, who’s expected in the spring, some spring.|}

-> remarks ->
-> END

=== e_cargo
~ landed = true
# title: The Smaller Half
# mood: warm
# end: victory
-> arrive ->

{first == "children":The children are let carry it.|{first == "band":The band play it ashore, so far as anybody can tell on purpose.|You listen first; and what you hear is down in the hold, and humming.}} You take it up the hill behind the harbour, to the snow-line, and dig, and set it in, and pack the snow round it with your hands.

{cargo == "old":It’s the old ice: nine thoughts from before there was anyone. All that winter it says nothing. In spring somebody’s daughter knocks on the snow, and it knocks back: its tenth.|{cargo == "young":It’s the young ice, and it begins at once: the song, the kettle, the cough, every word you ever said near a wall. Up there the wind brings it new ones. By the third winter the whole hill can sing.|It’s the ice with Tamsin Fenn in it. She looks out over a sea. About once in a month, the snow goes in and out. They have such a lot to say, and have all the time there is.}}

{sleepers} people live at the foot of it, and on still nights leave a window open.

-> remarks ->
-> END

=== e_landfall
~ landed = true
# title: Landfall
# mood: calm
# end: victory
-> arrive ->

{first == "children":The children run straight into the sea.|{first == "band":The band play on the hull in overcoats, two hundred years out of practice.|You listen. There’s wind, and water, and a bird of some kind, complaining.}} All that week people come up blinking, {sleepers} of them, and are given soup, and told which way the town is going to be.

You did what you were woken for. There are streets with your names on them in the end, rather short ones.{wrong > 2: There are pages of the log that you leave for other people to read out.|}

You don’t much care for lullabies. Sometimes on a clear night one of you goes out with the long glass, to look at the part of the sky it went to. {promise:You’d told it you would be gone, and safe. It’ll have liked that.|{k_two:It had got as far as two. You hope there’s somebody for it to say it to.|You never did find out what it wanted to say.}} You knock on the gatepost, once, for luck.

-> remarks ->
-> END

=== e_quiet
~ landed = true
# title: A Quiet Harbour
# mood: sad
# end: bittersweet
-> arrive ->

{sleepers} wake. It’s all there as promised: sea, hills, a good black soil. The town goes up. {first == "band":The band get out their instruments on the first evening, and sit holding them.|{first == "children":The children are quick and well-behaved, and do not make things up.|You had thought you’d listen, first. There was nothing to hear.}}

It’s {pell_dead:the schoolteacher|Dr Pell} who notices that nobody dreams. They sleep; they wake; there’s nothing between. For two hundred years something had been listening to them in the dark, and it seems that that was where the dreams went, or came from.

It’s a good town. People are considerate. Every door in it has a knocker, and visitors, without knowing why, knock once, and then stand waiting a little longer than they need.

-> remarks ->
-> END

=== e_few
~ landed = true
# title: The Short Roll
# mood: sad
# end: bittersweet
-> arrive ->

{sleepers} go ashore. There’s a list of the others; it’s on the first wall they build, before there is a roof for it to hold up.

It’s enough for a town. It’s not quite enough for a band. {rowc_lost > 6:There are no twins. |}People come to stand before the names, and find the watch there, often as not, scrubbing the moss off, and go away again without having said what they’d come to say. You had to choose, and you chose. Nobody who was asleep at the time has any right to tell you how.

In winter the hills creak with cold, and on those nights, if you count, you can hear them being called over: row by row, berth by berth, each with its flaw. {silenced:It’s only the cold.|Something out there still has the roll by heart, and is keeping it for you.}

-> remarks ->
-> END

=== e_slow
~ broke = true
~ stay = false
# title: The Slow Watch
# mood: grand
# end: bittersweet
-> arrive ->

You let go the lines, and it’s the ship that goes. You stand in the shaft-mouth with your hands up until she’s a spark with a sail on it. {sail > 4 and course > 2:The Purser takes her in. It’s an excellent landfall; {sleepers} people wake to a polite voice, reading out their names.|It’s a thin sail and a rough course, and only a counting-engine at the helm. It will have to do. It’s been waiting two hundred years to be needed.}

Then the frost, asking at each button. Then the great thought goes by you, like a train through a station, and is past; and there’s the far half of it, falling away down the sky, and there is this half, with you in it.

One, it says, across the gap.

And you have all the time in the world, and all your slow hearts, and a woman called Tamsin Fenn beside you with a needle, who’s been sixty years waiting for somebody to come in on the second part. Two, you say.

{sitter != "":{sitter} went under first.|}

-> remarks ->
-> END

=== e_round
# title: Once More Round
# mood: eerie
# end: strange
-> arrive ->

Nobody cuts the plug. The mark comes, and the Purser calls it, once, to an empty mess, and then in a lower voice strikes it out.

The thought, when it comes, goes by on the other side; it has moved the line to miss you. Half of it burns. The half with you in it goes out, past where you came from, into the wide.

{sleepers} people sleep on. They’re perfectly safe. They have a dream, all of them, and disagree only about who’s in it. Every two hundred thousand years there’s a light ahead and it grows, and {sn} says to you, kindly, is it soon? And you think it over.

The Purser keeps the ledger. Under Air it enters: ample. It has one day put by. It’s saving it.

-> remarks ->
-> END

=== e_past
# title: Past
# mood: sad
# end: lost
-> arrive ->

Harbour goes by at dawn. It’s a beautiful thing, blue where the night comes off it, with a storm like a thumbprint. It takes four hours to pass and you watch them all.

You wake nobody. There are {sleepers} of them, and no sense in their seeing it. You trim what sail there is for the next lamp along. The Purser gives the date of arrival, and after a moment’s thought doesn’t say it twice.

Then there’s the lullaby to wind, and the rota for who sits up. {silenced:It plays to the dark, every hour, last word and all, and nothing sings back.|It plays every hour; and now and then, from far astern, a long way behind the beat, somebody joins in.} You’ll be very old. Somebody will be by their side.

-> remarks ->
-> END

=== e_breath
# title: The Column Closes
# speaker: The Purser
# mood: sad
# end: death
-> arrive ->

The Purser writes it up, there being nobody else.

‘Air, nil. The watch sat down one by one, with every sign of good humour. I called the hours. I called them rather loudly.

‘The sleepers are alive, {sleepers} of them. There is no one to cut the plug, or loose the sail. I can do neither; I’ve no hands. I have asked next door.

‘{silenced:Next door does not answer. I keep asking. It is a habit I got from it.|Next door grew a hair of frost to the bell, and rang it, and rang it. Then it was told, I think by the stillness. It has begun to sing your parts as well as its own: the coughs, the flat one, all of you. It does you very well. I hadn’t known how I should miss the general noise.}’

-> remarks ->
-> END

=== e_crushed
# title: The Finished Thought
# mood: tense
# end: death

It takes no longer than looking up.

{doom == 1:It’s the ship herself that does it. Her bow goes into the plug, her stern into the wall, and what was being so carefully held back goes through the place where she broke her back.|{doom == 2:The face comes down on the hatch, and the hatch goes in, and what was being so carefully held back goes through the place where the wall was.|The thing it had kept from thinking for sixty years, on your account, it thinks.}}

It goes through the ship like a blade through a letter. There’s light in it. There is, for each of you, in no time at all, an enormous courteous surprise, as of someone who has turned round in an empty house and found it was not empty: oh.

Two, it thinks.

Then it looks for you, to tell you.

-> END

=== e_torn
# title: Down the Light
# mood: tense
# end: death

She goes from the head. The tear runs down her silver from top to bottom, without hurry, and nine square miles of sail turn into two flags.

There’s nothing to lean on now. She falls, stern first, tidily. {shade_try:You’d come back to give it shade; and it sees what is happening before you do, and breaks up what’s left of itself to get between you and the Lamp, in a cloud, a haze, a veil. It gives you eleven more days. They’re quite cool.|The deck gets warm to the hand, and then to the foot. Somebody goes down and starts the lullaby for the rows, and turns it up, and sits there.}

‘I am required to close the accounts,’ the Purser says. ‘I find they balance. Everything that came aboard was used.’

-> remarks ->
-> END
