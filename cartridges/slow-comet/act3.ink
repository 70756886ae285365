// ACT THREE: the bargain

=== long_note
-> dawn(1) ->
# title: The Long Note
# mood: warm
-> arrive ->

A sung note steadies it, as a hand between the shoulders steadies someone coughing. So somebody has to sing, and go on, and be relieved without a gap, from now until the mark.

The Purser draws up a rota. It puts itself down for four in the morning. ‘I have one pitch,’ it says, ‘but I have it exactly.’

The question is where the breath’s to come from. Singers use three times the air of sleepers, and whoever’s singing isn’t sewing.

+ [All of us, in the Nave, by the crack]
    ~ settle("All of us, in the Nave, by the crack", -> g_long_note)
    ~ out = "You stand in a ring round the lamp, and lean on the note, and on each other. {sc} leans too. By the second night nobody can tell who has stopped for breath; it comes to much the same."
    ~ hold = hold + 4
    ~ kin = kin + 2
    ~ air = air - 1
    -> seam_parts
+ [Sing at our work, wherever we are]
    ~ settle("Sing at our work, wherever we are", -> g_long_note)
    ~ out = "So the note goes up the mast and along the loft and in at the galley, handed on like a bucket. It wavers. It’s flat at mealtimes. But the work gets done, and the ice, which has never heard a ship hum, hums."
    ~ hold = hold + 2
    ~ sail = sail + 2
    -> seam_parts
+ [Give it the sleepers’ lullaby, full on]
    ~ settle("Give it the sleepers’ lullaby, full on", -> g_long_note)
    ~ out = "You turn the ship’s own music outward, all of it, every speaker to the wall. It costs no breath. It steadies the ice like a buttress. Aft, without it, some of the sleepers begin to dream things they can’t find their way out of."
    ~ hold = hold + 3
    ~ lose(7)
    ~ instep = true
    -> seam_parts

=== seam_parts
-> dawn(1) ->
# title: Forty Fathoms
# image: seam.png
# alt: A huge dark crack in blue ice, sewn shut with bright thread; beyond the last stitch a woman is frozen, needle in hand.
# mood: tense
-> arrive ->

{k_stitch:You’ve come down to Tamsin Fenn’s seam, since that’s where it will go, if it goes.|Down by your rudder you find what the song has been leaning on: forty fathoms of sail-thread, sewn across the crack from lip to lip. At the end of it, under the ice, kneels a woman with a needle in her hand. T. FENN, says the jacket. The chest moves, once.}

The old thread is parting. You can hear it, one strand at a time, a noise like somebody thinking better of something.

{palm:You have her palm and needle. You have thread too, so long as you don’t also want a sail.|There’s thread to be had, out of the sail. There’s the sail to be had, out of the thread.}

~ k_stitch = true
~ k_fenn = true

+ [Sew it up again with thread from the sail]
    ~ settle("Sew it up again with thread from the sail", -> g_seam_parts)
    ~ out = "{leadc} sews, and the rest hold the lips of the ice together with their shoulders. {palm:Her palm fits. The stitches go in as if they’d been waiting.|Without a palm the needle goes in at the hand as often as at the ice.} When it’s done, the seam lies like a scar that has been kissed better."
    ~ hold = hold + 4
    ~ sail = sail - 1
    ~ kin = kin + 1
    { not palm:
      ~ sail = sail - 1
    }
    -> rigging
+ {fenn == 0} [Thaw her and ask her what to do]
    ~ settle("Thaw her and ask her what to do", -> g_seam_parts)
    ~ fenn = 1
    ~ out = "It lets her up as far as the collar. ‘Is it time?’ says Tamsin Fenn. Three days, you tell her. She looks along her seam as one looks at the work of one’s younger self. ‘It’ll serve. Leave me the thread and take my luff stitch,’ and she shows you, in air. ‘Now put me back. It frets.’"
    ~ sail = sail + 2
    ~ hold = hold + 1
    ~ kin = kin + 1
    -> rigging
+ [Take the thread for the sail # style: danger]
    ~ settle("Take the thread for the sail", -> g_seam_parts)
    ~ out = "You pull. Forty fathoms run out singing through her frozen fingers, and her fingers close, too slowly, on nothing. They’ll go on closing for a month. {sc} is holding it all by itself now."
    ~ sail = sail + 4
    ~ hold = hold - 3
    ~ kin = kin - 3
    ~ wrong = wrong + 2
    -> rigging

=== which_part
-> dawn(1) ->
# title: The Loaf
# mood: comic
-> arrive ->

You explain part with a loaf. It takes all morning. You cut the loaf; {sn} listens to the loaf being cut; you hold up the heel and say, this is still bread. Silence. You eat the heel. There is what can only be called a gasp.

But it sees, in the end. A piece, small as a berth, could ride with you in the dark under the sail, and be cold, and be it, or be somebody.

Then three places in the ice begin to glow with frost, one after another. It has understood so well that it’s asking the only question there is. Which?

+ [The oldest ice, with its nine thoughts]
    ~ settle("The oldest ice, with its nine thoughts", -> g_which_part)
    ~ out = "You cut it from the back of the Nave: a block as clear as a bell-jar, with nine white hairs through it, one behind another. It’s everything it was before it ever heard of you. It doesn’t know the song."
    ~ cargo = "old"
    ~ hold = hold - 1
    -> stow
+ [The young ice by the hull, that sings]
    ~ settle("The young ice by the hull, that sings", -> g_which_part)
    ~ out = "You cut it from round the keel, where it has lain two hundred years with its ear to you. It’s cloudy as breath, with scratches through and through: every word, every kettle. It hums in your arms like a cat."
    ~ cargo = "young"
    ~ c_young = true
    ~ kin = kin + 1
    -> stow
+ [The ice with Tamsin Fenn in it]
    ~ settle("The ice with Tamsin Fenn in it", -> g_which_part)
    ~ out = "You saw right round her, a coffin’s length, crack and stitches and all, and it lets you, holding the cut ends with nothing but attention. It’s the part of it that was ever in company. She’s in there kneeling, like a saint in a paperweight."
    ~ cargo = "fenn"
    ~ c_fenn = true
    ~ k_fenn = true
    ~ k_stitch = true
    ~ hold = hold - 2
    ~ kin = kin + 2
    -> stow

=== stow
-> dawn(1) ->
# title: Stowage
# speaker: The Purser
# mood: calm
-> arrive ->

‘One block,’ reads the Purser, ‘{cargo == "old":antique|{cargo == "fenn":occupied|musical}}. To be kept as cold as the space between the stars, on a voyage directly towards a fire. I have one suggestion and nobody will like it.’

The suggestion is a berth. The berths are the only things aboard made to hold that kind of cold, and each of them has got somebody in it{rowc_lost > 3:, except in Row C|}.

Otherwise there’s the outside of the hull, in the shadow of the sail, if the sail can spare the lashings; or the bread locker.

+ [Lash it outside in the sail’s shade]
    ~ settle("Lash it outside in the sail’s shade", -> g_stow)
    ~ out = "You lash it to the sternpost with two of the good shrouds. It will ride in the one cold shadow for a million miles, so long as the sail stands, and so long as nobody turns round."
    ~ place = "shade"
    ~ sail = sail - 1
    -> rigging
+ [Give it a sleeper’s berth]
    ~ settle("Give it a sleeper’s berth", -> g_stow)
    { rowc_lost > 3:
      ~ place = "berth"
      ~ kin = kin + 1
      ~ out = "You give it one of the dark berths in Row C, which nobody has been able to look at. The pane frosts over. From inside, very small, it begins the lullaby for the ones on either side."
    - else:
      ~ place = "berth"
      ~ air = air - 1
      ~ sail = sail + 1
      ~ out = "You wake the trumpeter from F2 and explain that his bed is wanted for a piece of ice. He is very good about it. ‘Does it play?’ he asks. He breathes your air, eats squares, and turns out to be handy with a needle."
    }
    -> rigging
+ [Pack it in the bread locker with sawdust]
    ~ settle("Pack it in the bread locker with sawdust", -> g_stow)
    ~ out = "It’s the coldest cupboard you own and it isn’t cold enough. In the first night a cupful runs out under the door. The cupful, on the mess floor, freezes into one upright line."
    ~ place = "locker"
    ~ kin = kin - 1
    -> rigging
+ {keyturns < 3} [Use the captain’s cold, by her key # crown # emoji: 🗝️]
    ~ settle("Use the captain’s cold, by her key", -> g_stow)
    ~ out = "The key goes round, and the deep cold that’s kept for captains is let into the strong-room, and {sn}’s piece of itself with it. In Berth One her heart runs on: three, four. She smiles at something."
    ~ turnkey()
    ~ place = "berth"
    ~ kin = kin + 1
    -> rigging

=== charge_lay
-> dawn(1) ->
# title: Four Charges
# mood: tense
-> arrive ->

{charges:You have the four charges out of the captain’s locker.|You’ve no charges, so you make four, out of hydrogen from the still and biscuit tins. Nobody whistles.} A comet that’s broken on purpose breaks where you choose. You tell each other so, going down.

The drill goes in. {sc} falls silent to attend; then, when the drill stops, it gives you the sound of the drill, with such care, such evident pleasure in having got the rattle right, that somebody laughs, and then nobody looks at anyone.

It thinks you are talking to it.

+ [Lay them deep, through the nine thoughts]
    ~ settle("Lay them deep, through the nine thoughts", -> g_charge_lay)
    ~ out = "It takes a day. You drill through eleven thousand years, and eleven thousand, and eleven thousand. White dust comes back along the bit and settles on your sleeves, and it murmurs as it melts."
    ~ fought = true
    ~ kin = kin - 2
    ~ hold = hold - 1
    -> fuse
+ [Lay them shallow, just round the ship]
    ~ settle("Lay them shallow, just round the ship", -> g_charge_lay)
    ~ out = "You ring the shaft, close in, to cut the ship out like a stone from a plum. It may serve. It may be just enough to hurt."
    ~ kin = kin - 1
    -> fuse
+ [Stop. Explain to it what a charge is]
    ~ settle("Stop. Explain to it what a charge is", -> g_charge_lay)
    ~ out = "You explain. It takes the rest of the day: one tin, one spark, a scrap of ice, a bang. It asks for that again. So you do it again, and it understands, and what it then does is to draw the frost back, all round the shaft, from where the charges would go: so as not to be in your way."
    ~ kin = kin + 3
    ~ hold = hold + 1
    -> fuse

=== fuse
-> dawn(1) ->
# title: The Lamp-Black Hour
# mood: sad
-> arrive ->

The wires are run. There’s a plunger, because somebody once thought that there should be a plunger.

Outside the hatch in the morning lies a block of ice as big as a door, clean, squared, with no vein in it. You hadn’t asked. {sc} had noticed that you were breathing hard.

{kin > 1:It has begun to say your names: not the words, the coughs.|It’s singing, not to you especially.} {instep:Aft, four hundred hearts come down together. Down here, the same beat, in the walls. In the plunger, if you’ve a hand on it.|}

+ [Take the ice in, and press the plunger # style: danger]
    ~ settle("Take the ice in, and press the plunger", -> g_fuse)
    ~ silenced = true
    ~ kin = -9
    ~ wrong = wrong + 5
    ~ hold = 9
    ~ air = air + 2
    ~ course = course + 2
    { instep:
      ~ lose(67)
      ~ out = "It doesn’t cry out. It says the last word: go, on two notes, perfectly in tune, and the second note lasts for eleven seconds, and that’s all. In the rows, {sleepers} hearts stagger and find themselves. Sixty-seven do not."
    - else:
      ~ lose(6)
      ~ out = "It doesn’t cry out. It says the last word: go, on two notes, perfectly in tune, and the second note lasts for eleven seconds, and that’s all. The Purser stops in the middle of a line."
    }
    -> rigging
+ [Take the ice in, and draw the charges]
    ~ settle("Take the ice in, and draw the charges", -> g_fuse)
    ~ out = "You draw them one by one, and fill the holes with water, and stand there till it’s frozen. There’s no way to say it in knocks. {leadc} says it anyway, to the wall, in words, at some length."
    ~ kin = kin + 3
    ~ hold = hold + 1
    ~ air = air + 2
    -> rigging
+ [Fire only enough to cut the ship free]
    ~ settle("Fire only enough to cut the ship free", -> g_fuse)
    ~ freed = true
    ~ kin = kin - 3
    ~ wrong = wrong + 1
    ~ course = course + 1
    ~ air = air + 1
    { instep:
      ~ lose(19)
      ~ instep = false
      ~ out = "You fire the ring. All round the hull the ice jumps and parts, and the crack, robbed of its road, runs harmlessly off into the dark. Half a thought. You hear it look for the other half. Nineteen sleepers, listening too closely, have stopped."
    - else:
      ~ out = "You fire the ring. All round the hull the ice jumps and parts, and the crack, robbed of its road, runs off into the dark. Half a thought. You hear it looking for the other half, all night, as you’d feel for a stair."
    }
    -> rigging

=== slow_lesson
-> dawn(1) ->
# title: How to Be Slow
# mood: grand
-> arrive ->

You cut beds in the ice, and line them with sailcloth, and lie down{k_fenn: as she did|}, letting the berth-gas out of its bottle a thimbleful at a time. {leadc} goes first. The frost comes up gently, asking at each button.

Then the lamp overhead flickers, and it’s days that are flickering. The Lamp is a note, rising. The watch are a shimmer of heat going to and fro, too quick to see, as flies are. How rushed they look, and how brief, and how brave.

And the hearts, the four hundred, that were so faint: you can hear them now. They’re enormous. They are like the bells of a town.

+ [Stay until it finishes its sentence]
    ~ settle("Stay until it finishes its sentence", -> g_slow_lesson)
    ~ out = "It has been saying this one since you lay down. It’s not a word; it’s what there is in place of a word, when there has only ever been one of you, and you’re not afraid of the dark, since you are the dark; and then somebody knocks. You come up weeping, with ice on your teeth, starving."
    ~ kin = kin + 4
    ~ hold = hold - 1
    ~ k_two = true
    ~ air = air + 1
    -> slow_choice
+ [Ask it, at its own pace, to wait]
    ~ settle("Ask it, at its own pace, to wait", -> g_slow_lesson)
    ~ out = "Here you needn’t tap or hum. You think it, wait, and the ice thinks it with you. It had believed it was waiting already. It hadn’t known that waiting was a thing that two could do, and be rested by."
    ~ hold = hold + 4
    ~ kin = kin + 2
    -> slow_choice
+ [Come up, while we still know our names]
    ~ settle("Come up, while we still know our names", -> g_slow_lesson)
    ~ out = "You break the surface and shout them: your names, in any order, at the roof. It takes a while to be sure who has which. The sailing notes you left yourselves look like somebody else’s, and, looked at so, have two mistakes in them."
    ~ course = course + 2
    -> slow_choice

=== slow_choice
-> dawn(1) ->
# title: The Ones Who Went Under
# mood: sad
-> arrive ->

Those who’ve been under eat slowly now, and look at the lamp as if it were weather. They say it isn’t death. It’s only a matter of what you call soon.

{k_fenn:{sc} could do for all of you what it did for Tamsin Fenn. It could|{sc} could keep you all so for good. It could} do it for the sleepers: fold the ship up in itself, in the half that’s flung outward, and go round again in the dark, and nobody would die, and nobody would arrive. It offers as it gives air. It would never think to ask for anyone. It only makes room.

+ [Go under, all of us, and the ship with us # style: danger]
    ~ settle("Go under, all of us, and the ship with us", -> g_slow_choice)
    -> round_sure
+ [Those who wish may stay, when the ship sails]
    ~ settle("Those who wish may stay, when the ship sails", -> g_slow_choice)
    ~ out = "Nobody says who. It’s settled like a matter of watches: somebody to see the ship off and take in the lines. {leadc} is teaching the Purser to call the mark alone, and not quite meeting its dials."
    ~ stay = true
    ~ kin = kin + 2
    ~ hold = hold + 1
    -> rigging
+ [Nobody stays. We are the watch]
    ~ settle("Nobody stays. We are the watch", -> g_slow_choice)
    ~ out = "You fill in the beds. It takes that as it takes everything, going over the places where you lay. But there’s no one now who flinches at the bell, and the work goes quick as heat."
    ~ sail = sail + 2
    ~ kin = kin - 1
    -> rigging

=== round_sure
~ extra = extra + 1
# title: Soon
# speaker: The Purser
# mood: eerie
-> arrive ->

‘One moment,’ says the Purser. ‘I am only a column of figures, but I should like it read back.

‘There are {sleepers} people aboard who went to sleep in order to wake up. They packed. There is a man in Row E with a sapling. I am instructed to enter, opposite their names: soon.

‘I was left with a dull ship for two hundred years, and I kept one day’s air for myself, because I wanted so much for there to be a morning when someone would come and need it. That’s all. I’ve read it back.’

+ [Go under. Tell them soon # style: danger]
    ~ settle("Go under. Tell them soon", -> g_round_sure)
    -> e_round
+ [You are right. We’ll sail]
    ~ settle("You are right. We’ll sail", -> g_round_sure)
    ~ out = "‘Thank you,’ says the Purser. ‘I shall want that in writing.’ But {sn} has heard you, out in the ice, changing your minds; and the sound it makes is one you’ve heard it make at the end of every verse."
    ~ kin = kin + 1
    ~ course = course + 1
    -> rigging
+ [We’ll sail, but some of us may stay]
    ~ settle("We’ll sail, but some of us may stay", -> g_round_sure)
    ~ stay = true
    ~ out = "‘That,’ says the Purser, ‘I can enter. Volunteers have a column.’ It asks, after a time, whether volunteers are ever counting-engines."
    ~ kin = kin + 2
    -> rigging

=== rigging
{ rigs == 0:
    -> dawn(1) ->
}
~ rigs = rigs + 1
# title: {rigs == 1:Two Days|The Last Dog Watch}
# mood: {silenced:sad|calm}
-> arrive ->

{rigs == 1:{ledger()}|{last_rig}}

{rigs == 1:{silenced:There is no song. You hadn’t known how much of the noise of being alive was that. The hammers sound like hammers.|{freed:The song comes from farther off, and every so often leaves out something new.|{hold > 3:The song is steady. Under it, at noon, the long crack draws its hair of breath and lets it go.|The song has begun to shake. Frost falls off the rafters at each verse. It’s holding on, and you can hear on to what.}}}|There’s one more watch before the plug must be cut and the lines singled up.}

{rigs == 1:There is time for what you’ll be sorriest not to have done.|You can’t do all of it. Nobody has ever been able to do all of it.} {rigs == 1 and sail < 5:The sail worries everybody.|} {rigs == 1 and course < 3:So does the course: as it stands you’ll miss.|} {rigs == 1 and instep and not silenced:And the hearts are still in step.|}

+ {last_rig != "The sail is bent on and goes up the shaft on its drum, whispering."} [Sew the sail]
    ~ settle("Sew the sail", -> g_rigging)
    ~ sail = sail + 2
    { palm or fenn == 1 or woken > 9:
      ~ sail = sail + 1
    }
    ~ last_rig = "The sail is bent on and goes up the shaft on its drum, whispering."
    -> rig_next
+ {last_rig != "The course is pinned over the helm, and three people have signed it, and it will do."} [Shoot the Lamp and mend the course]
    ~ settle("Shoot the Lamp and mend the course", -> g_rigging)
    ~ course = course + 2
    { k_kick:
      ~ course = course + 1
    }
    ~ last_rig = "The course is pinned over the helm, and three people have signed it, and it will do."
    -> rig_next
+ {last_rig != "You have gone down the rows tapping every pane, and the hearts beat like rain, each for itself."} [Nurse the sleepers out of step]
    ~ settle("Nurse the sleepers out of step", -> g_rigging)
    ~ instep = false
    ~ last_rig = "You have gone down the rows tapping every pane, and the hearts beat like rain, each for itself."
    -> rig_next
+ {last_rig != "The still is full. Somebody opens a valve just to hear it."} [Fill the still]
    ~ settle("Fill the still", -> g_rigging)
    ~ air = air + 2
    ~ hold = hold - 1
    ~ last_rig = "The still is full. Somebody opens a valve just to hear it."
    -> rig_next
+ {not silenced and last_rig != "You sat with it. Nothing was mended, and you’d not have been anywhere else."} [Sit with it a while]
    ~ settle("Sit with it a while", -> g_rigging)
    ~ kin = kin + 2
    ~ hold = hold + 2
    ~ last_rig = "You sat with it. Nothing was mended, and you’d not have been anywhere else."
    -> rig_next

=== rig_next
{ rigs == 1 && extra == 0:
    -> rigging
}
{ extra >= 2:
    ~ out = last_rig
    -> opening
}
-> eve

=== eve
-> dawn(1) ->
# title: The Night Before
# mood: {silenced:sad|warm}
-> arrive ->

{last_rig}

There’s a supper, with a cloth. {captain_dead:The captain’s place is laid. |}{pell and not pell_dead:Dr Pell carves the square. |}{woken > 9:The twins have the seats next to the Purser, and ask it what the biggest number is, and it tells them, and they say, and one. |}{fenn == 1:Somebody pours a cup for Tamsin Fenn, and carries it down, and sets it where she can see the steam. |}{stay:Nobody asks who’s packing and who is not. |}

‘I have prepared some remarks,’ says the Purser, ‘on depreciation.’ It’s silent for so long that you think it has stuck. ‘I find I would rather just have the noise,’ it says. ‘The general noise. If you’d carry on.’

Tomorrow the Lamp will fill the shaft from end to end.

+ [Sing, and leave the last word off]
    ~ settle("Sing, and leave the last word off", -> g_eve)
    ~ out = "You sing. {silenced:You stop before the last word from habit, and the silence that comes back is only silence.|It joins in, which it has never done: not after you. With you. It’s terribly out. Everybody leaves off the last word together, and in the hush afterwards you hear frost settle, for miles, like an audience sitting down.}"
    { not silenced:
      ~ kin = kin + 1
      ~ hold = hold + 1
      ~ k_note = true
    }
    -> opening
+ [Drink to the sleepers, row by row]
    ~ settle("Drink to the sleepers, row by row", -> g_eve)
    ~ out = "You drink to them by rows, A to H, reading the names. It takes till two. {sleepers < 400:There are panes where you read the name anyway.|There isn’t one that you have to leave out.} Not a soul aboard is only a number in the morning, and the Purser, you notice, has ruled a column for faces."
    ~ instep = false
    -> opening
+ [Check every line by touch, in the dark]
    ~ settle("Check every line by touch, in the dark", -> g_eve)
    ~ out = "You go over her end to end with the lamps out, as it will be when the frost comes off the ports and you can’t see for light. You find one shackle not moused. One would have done."
    ~ sail = sail + 1
    ~ course = course + 1
    -> opening
+ {not silenced} [Go down and say goodbye to it]
    ~ settle("Go down and say goodbye to it", -> g_eve)
    ~ out = "You all have something prepared, and nobody says it. You put your hands on the ice. It has no word for goodbye; it hasn’t needed one. It holds the warm of your palms in the wall, in a row, for an hour after you’ve gone."
    ~ kin = kin + 2
    -> opening
