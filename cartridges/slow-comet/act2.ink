// ACT TWO: the talk

=== shock_costs
{
- rowc < 2:
    ~ rowc_lost = 14
    { pell:
        ~ rowc_lost = 13
    - else:
        ~ pell_dead = true
    }
    ~ lose(rowc_lost)
- rowc == 2:
    ~ rowc_lost = 5
    ~ lose(5)
}
{ not moor:
    ~ sail = sail - 1
    ~ course = course - 1
}
{ not k_stitch:
    ~ hold = hold - 1
}
->->

=== reckoning
-> dawn(1) ->
# title: What It Cost
# speaker: The Purser
# mood: sad
-> arrive ->

-> shock_costs ->
{
- rowc_lost > 6: Row C is dark. You carry {rowc_lost} of them to the cold end of the hold, the twins last{pell_dead:, and Dr Pell, whom you had been meaning to wake|}, and nobody says anything useful.
- rowc_lost > 0: Row C is saved, all but {rowc_lost}. You carry those to the cold end of the hold, and nobody says anything useful.
- else: You have kept every one of Row C. The Purser rules a line under the number, then a second line, for emphasis.
}
{moor:The mooring has held.|The cables that drew have let her swing, and there is a gash in the sail and a kink in the course.} {k_stitch:And there is a woman in the ice, sewing.|Nobody went to see what stopped the crack. In the night it creaks.}

{ledger()} It coughs. ‘We have been addressed. Is anyone going to reply?’

+ [Go down to it and talk]
    ~ settle("Go down to it and talk", -> g_reckoning)
    -> nave
+ [Run a wire down and talk from the warm]
    ~ settle("Run a wire down and talk from the warm", -> g_reckoning)
    -> wire
+ [Leave it be and work the ship]
    ~ settle("Leave it be and work the ship", -> g_reckoning)
    -> shipwork

=== nave
# title: The Nave
# image: nave.png
# alt: Tiny figures with a lamp in a vast blue cavern, before nine walls of ice with pointed openings, one behind another, and a far light.
# mood: grand
-> arrive ->

The crawl opens, and your lamp finds nothing to land on. Then it finds the first of them: a white plane, flat as a page and wide as a field, standing in the clear ice. Behind it another. Nine, each a little askew to the last, going back into the blue like the walls of a church that nobody built.

They are cracks, healed over with frost. By the Purser’s table there are eleven thousand years between the eighth and the ninth.

{sc} begins the lullaby, very low, as one hums when somebody has come into the room and one is not sure of them.

+ [Teach it to count]
    ~ settle("Teach it to count", -> g_nave)
    -> l_count
+ [Teach it yes and no]
    ~ settle("Teach it yes and no", -> g_nave)
    -> l_yes
+ [Play it the sleepers’ hearts]
    ~ settle("Play it the sleepers’ hearts", -> g_nave)
    -> l_hearts
+ [Say nothing. Listen]
    ~ settle("Say nothing. Listen", -> g_nave)
    -> l_listen

=== wire
# title: The Speaking Wire
# mood: calm
-> arrive ->

You pay two hundred fathoms of bell-wire down the shaft with a tapper on one end and the mess table on the other, and put the kettle on. It feels like fishing.

For an hour there is only the lullaby, tinny, and at the end of each verse that held-back breath. Then somebody sneezes into the tapper, and the song breaks off, and from the bottom of the comet comes a most careful, interested sneeze.

‘Two-way,’ says the Purser. ‘I shall open an account.’

+ [Tap out numbers]
    ~ settle("Tap out numbers", -> g_wire)
    -> l_count
+ [Settle on a yes and a no]
    ~ settle("Settle on a yes and a no", -> g_wire)
    -> l_yes
+ [Put the sleepers on the line]
    ~ settle("Put the sleepers on the line", -> g_wire)
    -> l_hearts

=== shipwork
# title: The Other Work
# mood: calm
-> arrive ->

You have four hundred people to deliver and no obligation to the plumbing. So you say. The tools are got out. The hammering has a cheerful, deaf sound, like people whistling in a wood.

Whenever the hammers stop for breath, a second set, far down, goes on for three more strokes, and then stops too, as if it had not been noticed.

+ [Patch the sail]
    ~ settle("Patch the sail", -> g_shipwork)
    ~ sail = sail + 2
    ~ out = "The sail is three yards nearer whole."
    -> frosthand
+ [Sight the Lamp and mend the course]
    ~ settle("Sight the Lamp and mend the course", -> g_shipwork)
    ~ course = course + 2
    ~ out = "The Lamp is a disc now in the long glass, the size of a lentil. You have its bearing to a hair."
    -> frosthand
+ [Walk the rows and nurse the sleepers]
    ~ settle("Walk the rows and nurse the sleepers", -> g_shipwork)
    ~ instep = false
    ~ out = "You go from berth to berth, tapping each pane out of time with the next, until four hundred hearts have lost the beat and are beating for themselves."
    -> frosthand

=== frosthand
# title: A Line on the Window
# mood: eerie
-> arrive ->

When you come in to supper there’s a mark on the mess window. It’s on the inside.

It is a line of frost, a hand long, upright, ruled as if with a straight-edge. You wipe it off. By the time the soup is out it has come back, in the same place. On the next pane is another, and on the next; one line to each pane, never more, all round the ship.

‘It isn’t a scratch,’ {lead} says. ‘It’s a sentence. It’s only got the one word in it.’

+ [Draw a second line next to it]
    ~ settle("Draw a second line next to it", -> g_frosthand)
    ~ out = "You draw another with a fingertip. {sc} studies this all night. In the morning every pane has its one line again, and beside each, where yours would stand, there is a clear patch, breathed on, kept clean. The wall is sweating. It knows what goes there. It will not write it."
    ~ k_two = true
    ~ k_one = true
    ~ kin = kin + 1
    ~ hold = hold - 1
    -> held
+ [Wipe the glass and close the shutters]
    ~ settle("Wipe the glass and close the shutters", -> g_frosthand)
    ~ out = "You close the shutters. In the morning there’s a line on the outside of each, and the paint is off."
    ~ kin = kin - 1
    ~ wrong = wrong + 1
    -> held
+ [Lay a hand against it]
    ~ settle("Lay a hand against it", -> g_frosthand)
    ~ out = "{leadc} lays a hand flat on the line. It melts; of course it does. Then frost comes up round the fingers, along each, into the creases, reading. It takes an hour and it does not hurt. Afterwards one fingertip has no feeling, and hums."
    ~ touched = lead
    ~ kin = kin + 2
    ~ k_one = true
    -> held

=== l_count
~ k_one = true
# title: One
# mood: calm
-> arrive ->

You tap once. One, says the ice, straight back, pleased. Once more: one. You could go on like this all day, and {sn} could go on for a million years, and has.

You tap twice.

Nothing. The lamp hisses. Then: one, in a small voice.

You tap twice again, and everything for miles holds still. It’s not that it cannot hear two. Each time there comes that same held breath, as at the end of the song, where the last word goes: the word that’s sung on two notes. It knows the number. It won’t say it.

+ [Press it: two, and two, and two]
    ~ settle("Press it: two, and two, and two", -> g_l_count)
    ~ out = "Two, you insist. Overhead the ice begins to tick like cooling iron. Two. A white line runs up the wall, and halts, and shudders. You’ve been shouting at somebody to let go of a rope, and you hadn’t looked to see who was tied to it."
    ~ k_two = true
    ~ hold = hold - 2
    ~ kin = kin - 1
    -> held
+ [Tap one, and leave it at that]
    ~ settle("Tap one, and leave it at that", -> g_l_count)
    ~ out = "You tap one. One, it says. The relief goes through the ice from top to bottom, in one long creak."
    ~ k_two = true
    ~ kin = kin + 2
    ~ hold = hold + 1
    -> held
+ [Tap one from here, and one from over there]
    ~ settle("Tap one from here, and one from over there", -> g_l_count)
    ~ out = "One, from here. One, from over there. It tries to make it all one knock; you can hear it try, sliding the sounds together like a man trying to shut a drawer. It can’t. Very slowly it turns its attention on you, for the first time not as a noise in itself, but as a noise from elsewhere."
    ~ k_two = true
    ~ kin = kin + 1
    ~ hold = hold - 1
    -> held

=== l_yes
# title: Yes and No
# mood: sad
-> arrive ->

It takes till evening. You show it a thing and its contrary, over and over, melting and freezing a saucer of water, and at last you have one sign for each.

For no, it heals: somewhere a hairline in the ice frosts over and is gone. For yes, it cracks.

It’s a good clear language and you are proud of it for as long as it takes to see what you have done. To refuse you, it mends a little. To agree with you, it has to break something.

+ [Ask only what it can say no to]
    ~ settle("Ask only what it can say no to", -> g_l_yes)
    ~ out = "Are you angry? Are you hungry? Do you want us dead? Shall we stop? No, no, no, no; the frost knits, the hairlines close. It’s an odd way to spend a night, being kind to a mountain by asking it stupid questions."
    ~ kin = kin + 2
    ~ hold = hold + 2
    -> held
+ [Ask it: are you hurt?]
    ~ settle("Ask it: are you hurt?", -> g_l_yes)
    ~ out = "Yes, it says, with a crack like a shot. And then you see that the answer hurt it, and that this is not what it meant; it’s trying to tell you that being hurt and having an idea are, to it, one word. It has had more ideas since you came than in all the ages before. Yes. Yes. It seems to think it is thanking you."
    ~ kin = kin + 1
    ~ hold = hold - 1
    ~ k_one = true
    -> held
+ [Ask it: did you wake us?]
    ~ settle("Ask it: did you wake us?", -> g_l_yes)
    ~ out = "Yes. It cracks from floor to roof, as long a yes as it has in it. It grew one hair of frost for sixty years to reach your bell, and rang it, and now that someone’s come it doesn’t know how to say the rest."
    ~ k_bell = true
    ~ hold = hold - 1
    ~ kin = kin + 1
    -> held

=== l_hearts
# title: The Roll
# mood: warm
-> arrive ->

You play it the monitor: the sound of four hundred slow hearts. It listens to the end. Then it plays them back, corrected.

Row by row, berth by berth, each with its flaw: the murmur in A9, the skip in F2, the trumpeter’s, which swings. It knows them as you know a staircase in the dark. {rowc_lost > 6:Where Row C should come it leaves a gap of the proper length, and then does not go on for some time.|They are the only things in all the sky that live at its own pace.}

Last it gives you one you did not play. Very slow, from below. The {sleepers < 412:one too many|four hundred and thirteenth}.

+ [Ask where the extra one is]
    ~ settle("Ask where the extra one is", -> g_l_hearts)
    ~ out = "It shows you: a tremor, a direction, down to where the crack above your ship stops short. You go, and there she is under the ice, kneeling, needle raised, a line of silver stitches behind her across the dark. T. FENN. Her heart beats while you stand there. You wait, and it doesn’t again."
    ~ k_heart = true
    ~ k_fenn = true
    ~ k_stitch = true
    -> held
+ [Ask it whose hearts they are]
    ~ settle("Ask it whose hearts they are", -> g_l_hearts)
    ~ out = "One, it says, puzzled. You’ve asked a hand whose fingers these are. They are its own hearts; it grew them round a splinter two hundred years ago; before that it had none, and it doesn’t know how it managed."
    ~ k_one = true
    ~ k_heart = true
    ~ kin = kin + 1
    -> held
+ [Take the sound away from it]
    ~ settle("Take the sound away from it", -> g_l_hearts)
    ~ out = "You stop the monitor and pad the berths with blankets, every one. By midnight the sleepers have lost its beat. Down in the ice it goes on giving the roll from memory, row by row, and at the end of each name it waits."
    ~ instep = false
    ~ kin = kin - 2
    ~ wrong = wrong + 1
    -> held

=== l_listen
~ k_fenn = true
# title: What It Kept
# mood: calm
-> arrive ->

The first hour is only cold.

In the second you notice that there is something under the lullaby, as there’s a floor under a carpet. Hammer-blows: the spikes going in, in the Year Nought. A kettle. A brass band practising, badly, the night before it slept. A woman’s cough; the woman, saying to no one, ‘Mind the step, Tamsin.’

Every sound that ever came through your hull it has kept. It’s going over them the way you’d hold a stranger’s things, on a train, when the stranger has gone out and left them: not to take. To have been trusted with them.

+ [Lie down on the ice]
    ~ settle("Lie down on the ice", -> g_l_listen)
    ~ out = "You lie with a cheek to it until you can’t say which of you is cold. It stops singing to itself. It’s a while before you know what it is doing instead: it is breathing when you breathe."
    ~ kin = kin + 3
    ~ air = air - 1
    -> held
+ [Stay where you are and write it down]
    ~ settle("Stay where you are and write it down", -> g_l_listen)
    ~ out = "You fill a log-book. Set in order it makes a kind of story, and the last thing in it is from sixty years ago: needle, thread, needle, thread, and a voice that counts the stitches and never gets past one."
    ~ k_stitch = true
    ~ course = course + 1
    -> held
+ [Sing the word it leaves out]
    ~ settle("Sing the word it leaves out", -> g_l_listen)
    ~ out = "Go, you sing. Up in the roof, something starts, and is caught. Stones of ice come down about you like thrown crockery. When it’s over the song starts from the top, and the hush at the end is longer, and you understand it’s not forgetfulness. It’s someone with a hand over their own mouth."
    ~ k_note = true
    ~ k_two = true
    ~ hold = hold - 2
    -> held

=== held
-> dawn(1) ->
# title: The Held Thought
# mood: grand
-> arrive ->

By {day == 7:the seventh day|now} there’s a wall of chalk in the mess, and this is what it says.

It is the ice. It thinks by cracking: a thought runs through, frost heals the place, and the scar is what it remembers. Out in the cold a thought takes an age. It had had nine. Then came a splinter with a song in it, and it’s been thinking ever since like a child talking.

Sixty years ago it began a great one and stopped half-way. The tip stands by your hull. If it finishes, it will break in half, through you. So it has held its breath. Now the Lamp is warming it and it can’t for much longer. {k_bell:That’s what it grew sixty years of frost to your bell to say.|That is what it rang to say.}

{k_two:‘It is the number two,’ says the Purser. ‘How else would one of anything think it?’|Nobody knows what the thought is.}

+ [Ask what happens when it lets go]
    ~ settle("Ask what happens when it lets go", -> g_held)
    -> a_letgo
+ [Ask what it wants]
    ~ settle("Ask what it wants", -> g_held)
    -> a_want
+ {k_fenn or k_stitch} [Ask about the sailmaker]
    ~ settle("Ask about the sailmaker", -> g_held)
    -> a_fenn
+ [Ask it for air]
    ~ settle("Ask it for air", -> g_held)
    -> a_air
+ [Ask nothing. Go and measure the crack]
    ~ settle("Ask nothing. Go and measure the crack", -> g_held)
    -> a_measure

=== a_letgo
~ k_kick = true
# title: Two Roads
# mood: grand
-> arrive ->

{sc} shows you in frost on the floor. Here is the comet, a lump like a fist; here is you, a grain in it. A line goes through. Two lumps.

The sunward half falls in towards the Lamp, and the frost that is drawing it stops there. The other half is flung outward and goes on for ever. And the grain, when the line passes through it, isn’t there.

Then it rubs that out and draws the grain a little way ahead of the line, out in the open, with its sail up. This time the break doesn’t crush it. It throws it.

+ [Work out how far it would throw us]
    ~ settle("Work out how far it would throw us", -> g_a_letgo)
    ~ out = "The sums run over three walls and the back of a door. A comet breaking under you, at the right moment, is worth a month of sail. At the wrong one it’s worth nothing at all."
    ~ course = course + 2
    -> fork
+ [Tell it that we’ll be gone first]
    ~ settle("Tell it that we’ll be gone first", -> g_a_letgo)
    ~ out = "You promise. It has no word for promise. In the end you rub out the grain and draw it again, far off, safe, under its sail; and the frost comes up and goes round and round your drawing, as a dog turns round in a bed."
    ~ promise = true
    ~ kin = kin + 2
    -> fork
+ [Ask which half will be it]
    ~ settle("Ask which half will be it", -> g_a_letgo)
    ~ out = "It looks at the two lumps for a night and a day. It doesn’t understand the question, and then it does. The tip of the crack moves one inch."
    ~ k_two = true
    ~ hold = hold - 2
    ~ kin = kin + 1
    -> fork

=== a_want
# title: The End of the Song
# mood: sad
-> arrive ->

You ask what it wants in the only grammar you share: you sing, and stop, and leave it the space.

It takes the space. It sings the first line, and the second; somebody is by your side, it sings, everywhere you; and there it comes up against the last word, the two notes, as it has every hour for sixty years. It leans on the silence. You can hear how badly it wants that word. It’s the only one in the song that takes more than one to sing.

{k_two:It wants to say two. It wants there to be somebody to say it to.|It wants there to be somebody.}

+ [Promise to sing it with it, when we sail]
    ~ settle("Promise to sing it with it, when we sail", -> g_a_want)
    ~ out = "You promise it the last word, once, together, on the day. The Purser enters this under Liabilities and underlines it."
    ~ note = true
    ~ k_note = true
    ~ kin = kin + 2
    -> fork
+ [Promise it nothing]
    ~ settle("Promise it nothing", -> g_a_want)
    ~ out = "You say you have four hundred others to think of. It’s the first true thing you have told it about yourselves, and it goes over it for hours, turning it round. Four. Hundred. Others."
    ~ k_two = true
    ~ course = course + 1
    -> fork
+ [Tell it that we are already somebody]
    ~ settle("Tell it that we are already somebody", -> g_a_want)
    ~ out = "We’re not a splinter, you say. We’re not you. We came from elsewhere; we are somebody by your side. Silence. Then every healed scar in the Nave rings at once, nine thoughts and ten thousand small ones, like a house in which all the lights are being put on."
    ~ k_two = true
    ~ kin = kin + 2
    ~ hold = hold - 2
    -> fork

=== a_fenn
~ k_fenn = true
~ k_stitch = true
# title: Tamsin Fenn
# mood: sad
-> arrive ->

It tells you in sounds. A woman comes down the shaft in the Year 140 to listen to a noise in the pipes. She comes next day with a kettle. She talks. She knocks twice, and laughs, and knocks twice, for a month; and one evening, for love, it tries to say it back.

Then the crack, running. Then boots, running. She has forty fathoms of thread and she’s between it and the ship. Needle, thread, needle, thread.

She could have got out. It could have finished. Each held still for the other’s sake, and has gone on doing it. One heartbeat a month.

+ [Ask to speak to her]
    ~ settle("Ask to speak to her", -> g_a_fenn)
    -> fenn_wakes
+ [Leave her to her work]
    ~ settle("Leave her to her work", -> g_a_fenn)
    ~ out = "You leave a lamp by her, turned low, and the kettle. {sc} sings more quietly all that night, with long rests, like somebody sitting up with a friend."
    ~ kin = kin + 2
    ~ hold = hold + 1
    -> fork
+ [Take back the thread. The sail needs it # style: danger]
    ~ settle("Take back the thread. The sail needs it", -> g_a_fenn)
    ~ out = "You unpick it from the near end, fathom by fathom, coiling it over an elbow. It’s good thread. The crack opens behind you like a mouth that has stopped trusting itself, and the tip jumps a yard, and by a huge effort stands."
    ~ sail = sail + 3
    ~ hold = hold - 3
    ~ kin = kin - 2
    ~ wrong = wrong + 1
    -> fork

=== fenn_wakes
~ extra = extra + 1
~ fenn = 1
# title: Mind the Step
# speaker: Tamsin Fenn
# mood: warm
-> arrive ->

It lets her go as far as the shoulders. The frost draws down off her face, and she breathes in, and it’s the sound of a door opening in a house shut up for years.

‘What’s the date?’ she says. You tell her. ‘Ah,’ says Tamsin Fenn. ‘Is that the same tea?’

She can’t stay; below the shoulders she’s more ice than not, and she can feel the thread going. ‘It thinks that it’s alone,’ she says. ‘I thought that was a sum it had got wrong. I didn’t know it was a load it was carrying. What do you need? Be quick. It’s holding this with its fingernails.’

+ [Ask how to help it hold]
    ~ settle("Ask how to help it hold", -> g_fenn_wakes)
    ~ out = "‘Sing to it, and never at the crack. Across it. Keep it company and it forgets to be afraid.’ She takes a stitch while she is talking, without looking. ‘And don’t let it see you count.’"
    ~ hold = hold + 3
    ~ kin = kin + 1
    -> fork
+ [Ask how to finish the sail]
    ~ settle("Ask how to finish the sail", -> g_fenn_wakes)
    ~ out = "‘Sorry about the seam,’ she says, and tells you: a herringbone, doubled at the luff, and let the frost have the long edges, it knows that sail by heart. She makes you say it back."
    ~ sail = sail + 3
    ~ frosted = true
    -> fork
+ [Ask her to come home with us]
    ~ settle("Ask her to come home with us", -> g_fenn_wakes)
    ~ out = "She thinks about it, properly, which is a courtesy. ‘I had a month’s conversation,’ she says, ‘and it’s taken sixty years to get to the good bit. No. But take this.’ Her jacket: in the pocket, the middle watch’s whole correction to the course, finished."
    ~ course = course + 3
    ~ kin = kin + 1
    -> fork

=== a_air
# title: A Price
# mood: warm
-> arrive ->

You make the sound of the still, and then the sound of people not breathing. You’re not proud of your acting.

In the night there’s a long slither outside the hatch, and in the morning there it is: clean ice, sawn square, stacked in a wall as high as the keel. You see where it has come from. All down the side of the shaft is a hollow like the inside of a spoon.

You try to ask what you owe. It has no idea what you mean. It knows giving only as a thing that happens when you are one body and part of it is cold.

+ [Take it all]
    ~ settle("Take it all", -> g_a_air)
    ~ out = "You take it all, and the still runs day and night, and you breathe like kings. The side of the shaft, where it has scooped itself thin, begins to bow."
    ~ air = air + 4
    ~ hold = hold - 2
    -> fork
+ [Take what we need and put the rest back]
    ~ settle("Take what we need and put the rest back", -> g_a_air)
    ~ out = "You take three days of it. The rest you stack back in the hollow, block by block, and wet the joins, and stand there holding it until it has frozen. {sc} can’t make this out at all. It hums to itself for hours."
    ~ air = air + 3
    ~ kin = kin + 1
    -> fork
+ [Take some, and give something in return]
    ~ settle("Take some, and give something in return", -> g_a_air)
    ~ out = "You’ve nothing it wants but noise. So the trumpeter’s trumpet is got out of stowage and {lead}, who can’t play, plays it, into the ice, all evening. It’s a terrible trade. You would think it had been given a city."
    ~ air = air + 2
    ~ kin = kin + 3
    ~ hold = hold - 1
    -> fork

=== a_measure
~ k_kick = true
# title: Feeler Gauges
# mood: tense
-> arrive ->

You go out with chalk and brass gauges, and treat it as a crack.

It’s nineteen hundred metres long and it has stopped eleven centimetres from your rudder. It moves at noon, when the Lamp is on that side: a hair, and back, a hair, and back. Each time it comes back a little less.

{leadc} does the sum on the hull, in chalk. The answer comes out somewhere about the day you sail. It’s not possible to be more exact, because it depends, so far as anyone can tell, on character.

+ [Shore it with spars from the sail]
    ~ settle("Shore it with spars from the sail", -> g_a_measure)
    ~ out = "You wedge it with six good spars. You feel it lean on them, tentatively, then with its whole weight, as a tired person does who has been told that they may."
    ~ hold = hold + 3
    ~ sail = sail - 1
    ~ kin = kin + 1
    -> fork
+ [Plot where we’d need to be when it goes]
    ~ settle("Plot where we’d need to be when it goes", -> g_a_measure)
    ~ out = "Ahead of it, outside, sail up, at the mark. Then a breaking comet is not a wreck but a starting-pistol. You copy the figure on to every wall."
    ~ course = course + 2
    -> fork
+ [Mark where charges would do most]
    ~ settle("Mark where charges would do most", -> g_a_measure)
    ~ out = "You mark four places in red. You say to each other that it’s only prudent. The ice under the chalk hums at you, willing to be drawn on."
    ~ charges = true
    ~ wrong = wrong + 1
    -> fork

=== fork
-> dawn(2) ->
# title: What Shall Be Done
# speaker: The Purser
# mood: tense
-> arrive ->

{ledger()}

{instep:The sleepers’ hearts are still in step with it. {pell:‘If it goes while they’re keeping its time,’ Dr Pell says, ‘they’ll go with it. Some of them.’|If it should go while they keep its time, some of them will go with it.}|The sleepers’ hearts beat each for itself, like rain, and that is one thing less to fear.}

So: it’s to hold for you, or you’re to save what can be saved of it, or you end it on your own terms. {k_fenn:Or there is what Tamsin Fenn did.|}

‘I have a column for each,’ the Purser says. ‘I would rather not have the third. I’m told that is not my department.’

+ [Help it hold until we sail]
    ~ settle("Help it hold until we sail", -> g_fork)
    ~ path = "hold"
    -> long_note
+ [Carry a part of it away with us]
    ~ settle("Carry a part of it away with us", -> g_fork)
    ~ path = "part"
    -> which_part
+ [Break it ourselves, with charges # style: danger]
    ~ settle("Break it ourselves, with charges", -> g_fork)
    ~ path = "charges"
    -> charge_lay
+ {k_fenn or k_one} [Learn to be slow, as it is]
    ~ settle("Learn to be slow, as it is", -> g_fork)
    ~ path = "slow"
    -> slow_lesson
