// ACT FOUR: the Opening

=== opening
-> dawn(1) ->
~ day = 0
# title: The Mark
# image: sail.png
# alt: From the mouth of an ice shaft a little ship runs out under an enormous silver sail, into the glare of a yellow sun.
# mood: grand
-> arrive ->

The plug is cut. Beyond it stands the Lamp.

You had forgotten light could have weight. It comes down the shaft like a river, and every vein and scar in the ice takes fire, and for one minute you can see the whole of what you have been living in: a mind, lit up like a window.

{silenced:Nothing moves in it.|{freed:It hums, and hesitates, and hums, around the half-thing you left in it.|{hold > 3:It’s holding still for you, all of it, to the last hair.|It’s shaking from end to end. It is holding on by the word it hasn’t said.}}} ‘Sail, {sail} in ten,’ says the Purser. ‘Course, {course} in six. The mark is in ninety seconds. I have so enjoyed the columns.’

+ [Cut loose at the mark]
    ~ settle("Cut loose at the mark", -> g_opening)
    ~ out = "{leadc} brings down the axe on the word. She slides out into the day like a drawer."
    -> spread
+ {not silenced and not freed} [Wait, and ride the breaking]
    ~ settle("Wait, and ride the breaking", -> g_opening)
    -> break_ride
+ {not silenced and (k_note or note)} [Sing the last word with it]
    ~ settle("Sing the last word with it", -> g_opening)
    -> last_word
+ {silenced or freed} [Go now, ahead of the mark]
    ~ settle("Go now, ahead of the mark", -> g_opening)
    ~ course = course - 1
    ~ sail = sail + 1
    ~ out = "You go early. Nobody can stand in that shaft a minute longer. It’s a little off the line, but the sail has room to fill."
    -> spread
+ {stay and not silenced} [We stay. Let the Purser sail her]
    ~ settle("We stay. Let the Purser sail her", -> g_opening)
    -> e_slow
+ {keyturns < 3} [Take her out on the captain’s key # crown # emoji: 🗝️]
    ~ settle("Take her out on the captain’s key", -> g_opening)
    ~ turnkey()
    ~ course = course + 3
    ~ out = "{leadc} lays one hand on Berth One, turns the key, and the helm comes alive with somebody else’s skill. She goes out straight as a ruled line. Behind the glass, Captain Adeyo is steering in her sleep, and her heart is going like a drum."
    -> spread

=== break_ride
~ broke = true
~ rode = true
~ k_two = true
# title: It Thinks It
# mood: grand
-> arrive ->

You stay. Ninety seconds go, and the mark with them. You knock, once, for: now.

It begins behind you, a long way down, with no more noise than a page being turned. Then the light in the ice divides. Down the middle of everything comes a plane of pure brightness, thirty miles of it, through the Nave and the nine thoughts{fenn == 1 and not c_fenn: and the forty fathoms and the woman with the cup|}, and the shaft leaps under you.

{instep:Aft, four hundred hearts have stopped to listen. |}{kin > 2:Frost is packing itself behind your stern, thick and fast. It’s making a palm to throw you with.|{kin < 0:There’s nothing between you and that edge. You didn’t earn a cushion.|There’s a thickness of frost behind you, if you’re lucky.}}

+ [Hold her head to the Lamp]
    ~ settle("Hold her head to the Lamp", -> g_break_ride)
    { kin < 0:
      -> e_crushed
    }
    ~ course = course + 1
    -> ride_cost ->
    ~ out = "It strikes. It’s like being born or being posted. You hold her head up with your whole weight, and she goes out of the comet like a pip."
    -> spread
+ {k_kick} [Trim to the kick, as we reckoned it]
    ~ settle("Trim to the kick, as we reckoned it", -> g_break_ride)
    ~ course = course + 3
    -> ride_cost ->
    ~ out = "You’ve had this sum on every wall for a week. You trim to it, three points off where instinct would have you; the blow comes, enormous, exactly where you’d drawn it, and is worth a month of sail."
    -> spread
+ [Let go the wheel, and let it throw us]
    ~ settle("Let go the wheel, and let it throw us", -> g_break_ride)
    { kin < 2:
      -> e_crushed
    }
    ~ course = course + 4
    ~ kin = kin + 1
    -> ride_cost ->
    ~ out = "You take your hands off. The first thing it has ever done to somebody else is this: it picks up sixty metres of ship, with the greatest attention, and puts it where it has so often seen it drawn, far off, safe, under its sail."
    -> spread

=== ride_cost
{ instep:
    ~ lose(31)
    ~ instep = false
}
->->

=== last_word
~ broke = true
~ sung = true
~ k_two = true
# title: The Last Word
# mood: grand
-> arrive ->

You sing it through, the ship’s company, badly, in the shaft full of sun, and it sings it with you. Hush, the dark is only wide. Hush, the cold is only slow. The axe is at the cable. Somebody is by your side, everywhere you

and you open your mouths for the word, and from every wall, a third below you, shy as a child at a door, comes the other note.

Go.

It does not shatter. It parts, as bread parts, along a line of light, and the axe falls. {instep:In the berths the hearts part too. Half keep its time; half keep yours; not one stops.|In the berths four hundred sleepers breathe in together.} There are two of it. There are two of everything. They’re still holding the note.

+ [Hold it as long as they do]
    ~ settle("Hold it as long as they do", -> g_last_word)
    ~ kin = kin + 2
    ~ instep = false
    ~ out = "You hold it till you see stars, and then you see stars: you’re outside. The note’s in the hull now, and in your ribs, and it goes on for some time after everyone has stopped."
    -> spread
+ [Give them both the tune, and take a third part]
    ~ settle("Give them both the tune, and take a third part", -> g_last_word)
    ~ kin = kin + 2
    ~ course = course + 1
    ~ instep = false
    ~ out = "You find a third note above. It has no business there; it isn’t in the song. Both of them go up like rockets. The ship goes out on the chord."
    -> spread
+ [Break off, and haul for our lives]
    ~ settle("Break off, and haul for our lives", -> g_last_word)
    ~ kin = kin - 1
    ~ sail = sail + 1
    ~ instep = false
    ~ out = "You break off and haul. It’s as well, perhaps: the sail goes up clean. They finish by themselves. They have each other to look at now."
    -> spread

=== spread
~ day = 0
~ trim()
{ frayed > 6 && sail > 3:
    ~ sail = sail - 1
}
{ sail > 5:
    ~ out2 = "The sail goes up. Fold after fold comes off the drum, square mile after square mile, and takes the light with a boom you feel in your feet. Nothing tears. She leans back against the sun like somebody sitting down at last."
    ~ arrive = -> arrive_with_news
    -> after_sail
}
{ sail > 2 && (rode || sung) && kin > 2:
    ~ sail = sail + 2
    ~ out2 = "The sail goes up, and tears, and before anyone can shout there is frost on the tear, over and under, flung after you by the handful. It burns off in the sun as it sews. It has had that sail by heart for sixty years."
    ~ arrive = -> arrive_with_news
    -> after_sail
}
{ sail > 2 && rigs == 2 && extra > 1:
    ~ course = course - 1
    ~ out2 = "The sail goes up, and tears, and those nearest have cut the torn panel free before anyone can be asked. You’ve had a deal of practice at alarms. She steadies, short of cloth."
    ~ arrive = -> arrive_with_news
    -> after_sail
}
{ sail > 2:
    -> tear
}
-> rags

=== after_sail
{ silenced:
    -> look_silent
}
{ freed:
    -> look_freed
}
-> look_back

=== tear
# title: The Tear
# mood: tense
-> arrive ->

The sail goes up, square mile after square mile, and takes the light with a boom. For the space of a breath she’s the loveliest thing between two suns.

Then it goes, along {k_seam:Tamsin Fenn’s old seam|a seam somebody once unpicked}: a black line on the silver, a yard, a furlong. The ship yaws. Through the rent the Lamp looks at you with one narrowed eye.

{frayed > 6:Half the watch are on the wrong halyard, and blaming the other half. |}‘Four minutes,’ says the Purser. ‘I do not say until what.’

+ [Send one of us out to sew it]
    ~ settle("Send one of us out to sew it", -> g_tear)
    ~ sail = sail + 2
    ~ sewer = lead
    ~ out = "{leadc} goes out along the yard with {palm:Fenn’s palm and needle|a needle and a mouthful of thread}, a mite on a sheet of fire, sewing. Four minutes; five. The black line shortens, and stops. When they’re hauled in, their eyebrows are gone, and they are singing the lullaby with several new words."
    -> after_sail
+ [Cut the torn panel away]
    ~ settle("Cut the torn panel away", -> g_tear)
    ~ course = course - 1
    ~ out = "You cut. It goes off down the light like a great slow leaf, and she steadies, lopsided, short of cloth. She’ll brake. She’ll brake late."
    -> after_sail
+ {not silenced and (frosted or kin > 3)} [Leave it to the frost]
    ~ settle("Leave it to the frost", -> g_tear)
    ~ sail = sail + 3
    ~ kin = kin + 1
    ~ out = "You take your hands away. The frost that was let grow along the weave is running to the tear, over and under, over and under: it has had nine square miles by heart for sixty years. In the full heat of a sun it sews with ice, and dies of it, and it’s done before it’s gone."
    -> after_sail
+ {spare} [Bend on the spare panel]
    ~ settle("Bend on the spare panel", -> g_tear)
    ~ spare = false
    ~ sail = sail + 1
    ~ out = "The spare goes up over the hole like a plaster on a knee. Nobody who’d wanted to cut it up for thread says a word."
    -> after_sail

=== rags
# title: What Sail There Is
# mood: tense
-> arrive ->

You hoist it, and see stars through it.

It’s more hole than cloth. What silver there is fills, strains, and begins to ladder like a stocking. The Lamp’s getting bigger. A ship that can’t lean on the light falls down it; it is only a matter of how long, and the Purser, asked, says six days, and then says it’s sorry.

{kin > 1 and not silenced:Along the leech, where the sun has not got to it yet, a rim of frost has begun to work, over and under.|Nobody is going to mend it for you.} She’s too heavy for the cloth she has. That can be looked at from either end.

+ [Put up what there is, and pray # style: danger]
    ~ settle("Put up what there is, and pray", -> g_rags)
    -> e_torn
+ [Strip the berths: every sheet and shroud]
    ~ settle("Strip the berths: every sheet and shroud", -> g_rags)
    ~ lose(44)
    ~ sail = 4
    ~ out = "You take the foil linings off the berths, row by row, and sew them in, still warm from the people they were keeping cold. It makes a sail. Forty-four of them don’t sleep through it, or wake from it."
    -> after_sail
+ {kin > 1 and not silenced} [Ask for the frost]
    ~ settle("Ask for the frost", -> g_rags)
    ~ sail = 6
    ~ kin = kin + 1
    ~ out = "You call it by name, all the names. It comes up the shrouds from the broken ice behind you in a white rush and goes across the holes like breath across a window. You’ll cross to your new world under a sail that is mostly somebody’s last idea."
    -> after_sail
+ [Cast off Rows G and H to lighten her # style: danger]
    ~ settle("Cast off Rows G and H to lighten her", -> g_rags)
    ~ lose(103)
    ~ sail = 4
    ~ wrong = wrong + 2
    ~ out = "It’s two bolts. They’re well made and turn easily. A hundred and three berths go astern in a line with all their little lights on, and she lifts. {leadc} stays at the port until the last one is too small."
    -> after_sail

=== look_back
{ not broke && instep:
    ~ lose(31)
    ~ out2 = out2 + " Astern it finally lets go, and the sleepers who kept its time go with it: thirty-one, all in one beat."
    ~ arrive = -> arrive_with_news
}
~ instep = false
~ broke = true
# title: The Other Half
# image: two.png
# alt: A comet parted in two by a line of light, one half sliding towards the sun with a bright tail, the other going out into the dark, and a small sail standing away below.
# mood: {kin > 3:grand|sad}
-> arrive ->

You look back. {rode or sung:There it is, whole, for the first time; that’s to say, in two.|{ran:It couldn’t wait. It had held on by its fingernails until your stern was out of the door, and then you saw the line of light go through it from end to end.|It waited until you were clear. Then it finished the thought; you saw the line of light go through it from end to end.}} One half is drawing off outward, dark and slow, for good. The other is falling in towards the Lamp with its edges smoking.

They’re calling across the gap. One? says the far one. And the near one, that’s going to burn, takes it up, enchanted, over and over, the new thing, the thing there’s now somebody to tell. {sung:Go, it sings. Go.|Two. Two. Two.}

It has perhaps nine days. Yours is the only shade in the sky.

+ [Hold the heading]
    ~ settle("Hold the heading", -> g_look_back)
    ~ out = "You hold the heading. It calls after you for as long as there’s ice to call with. It isn’t reproach. It has somebody leaving it, and never had before, and finds it extraordinary."
    -> arrival
+ [Sing to it for as long as it can hear]
    ~ settle("Sing to it for as long as it can hear", -> g_look_back)
    ~ kin = kin + 1
    ~ course = course - 1
    { kin > 2:
      ~ sung = true
    }
    ~ out = "You let the helm wander and sing it round and round, the whole lullaby, and each time it has the last word ready. It learns the thing that children do, of asking for it again. On the eighth day it asks, and you sing it, and there is just the one part."
    -> arrival
+ [Turn back, and give it the shade of the sail]
    ~ settle("Turn back, and give it the shade of the sail", -> g_look_back)
    -> shade_try
+ {cargo != "" and place != "locker"} [Bring its own piece up to the port, to see]
    ~ settle("Bring its own piece up to the port, to see", -> g_look_back)
    ~ kin = kin + 2
    ~ out = "You bring it up, packed in cold, and hold it to the glass. {c_young:It knows at once. It sings out; there’s a third voice in the sky, very small.|{c_fenn:Tamsin Fenn’s eyes are open in it. She watches to the end. Her lips move once: she is counting, and gets past one.|It’s the part that remembers nothing but the dark, and it looks a long time at the light.}} They hear it. They both hear it."
    -> arrival

=== look_freed
# title: Half a Thought
# mood: sad
-> arrive ->

You look back. The comet goes down the sky in one lump, with a black notch in its side the shape of your ship.

It’s singing. It gets as far as the two notes and there’s a hole there now, like a missing stair, and it goes down through the hole and begins again. It had one great thing to say. It’ll never break in half of it; it will never get to the end of it either.

It goes round the Lamp tonight and then out, for two hundred thousand years. Every so often it knocks. Not twice. It’s waiting for you to do that.

+ [Knock twice, as loud as we can]
    ~ settle("Knock twice, as loud as we can", -> g_look_freed)
    ~ kin = kin + 2
    ~ sung = true
    ~ k_two = true
    ~ course = course - 1
    ~ out = "You drop the best anchor against the hull: one, two. It stops singing. Far off, along a road you thought you had cut, a line of light runs through the ice, and through, and out at the other side. It did only want somebody to go first."
    -> arrival
+ [Hold the heading and don’t look round]
    ~ settle("Hold the heading and don’t look round", -> g_look_freed)
    ~ out = "You hold the heading. {leadc} does look round. No one is in a position to complain."
    -> arrival
+ [Log what we did, in full, and sign it]
    ~ settle("Log what we did, in full, and sign it", -> g_look_freed)
    ~ course = course + 1
    ~ out = "You log it, with the figures, and everybody signs. {k_knock:The captain’s letter goes in at the same page. |}It seems to be a habit of this ship to write the true thing down too late."
    -> arrival

=== look_silent
# title: Astern
# mood: sad
-> arrive ->

You look back. It’s a fine comet. It’s got a tail now, as comets have, blue and white, a million miles long, and it goes down the sky in good order like anything else.

You find you’re all listening.

‘I have a query,’ says the Purser. ‘I’ve a passenger entered, as {sn}. No fare, no berth. I am at the end of the page. Shall I carry it forward, or strike it out?’

+ [Strike it out]
    ~ settle("Strike it out", -> g_look_silent)
    ~ out = "It rules the line. It’s a very straight line. Nobody had noticed before that it’s upright."
    -> arrival
+ [Carry it forward]
    ~ settle("Carry it forward", -> g_look_silent)
    ~ course = course + 1
    ~ out = "‘Carried forward,’ says the Purser. ‘It will appear at the head of every page from now on. I hope that is what you wanted.’ It is."
    -> arrival
+ [Play the lullaby to it, to the end]
    ~ settle("Play the lullaby to it, to the end", -> g_look_silent)
    ~ out = "You turn the speakers astern and play it through, last word and all. There’s nothing out there to hear; and so for the first time in sixty years it comes to an end, and stops."
    -> arrival

=== shade_try
# title: The Only Shade in the Sky
# mood: grand
-> arrive ->

You put the helm over. Every sum on every wall is wrong at once. She comes round, and falls back down the light, and you slide your nine square miles in between a broken comet and the sun.

Its smoking stops. You hang there, in the one cold shadow for a million miles, so near you could step across.

{sail > 3:The sail’s groaning, but it stands.|The sail’s down to its threads, and the light is coming through it like rain through a hat.} {kin > 2:Frost comes over the gap to you, feeling for the old cable-ends, as one feels for a hand in a cinema.|It doesn’t put out frost to meet you. It isn’t sure of you, and no wonder.}

There’s no planet in this. There’s ice, though; there is water, and air, and a roof.

+ [Make fast to it for good, and live there]
    ~ settle("Make fast to it for good, and live there", -> g_shade_try)
    { kin > 2 && sail > 3:
      -> e_shade
    }
    -> e_torn
+ [Shade it past the worst, then go]
    ~ settle("Shade it past the worst, then go", -> g_shade_try)
    ~ kin = kin + 2
    ~ course = course - 2
    ~ sail = sail - 1
    ~ shade = true
    ~ out = "For nine days you carry your shadow round the Lamp like someone carrying a full bowl. On the tenth the half-comet climbs away, scorched, smaller, alive, on a long road that meets the other’s in four thousand years. You’ve spent your margin. Nobody asks for it back."
    -> arrival
+ [It’s too hot here. Haul off]
    ~ settle("It’s too hot here. Haul off", -> g_shade_try)
    ~ course = course - 1
    ~ out = "The halyards are smoking. You haul off, and the light comes down on it again like a hand. You’d given it an hour. It tells that hour over and over, till it has gone."
    -> arrival

=== arrival
~ trim()
{ course > 2:
    -> harbour
}
-> wide

=== wide
# title: Wide
# mood: tense
-> arrive ->

You lean on the light for nineteen days, and on the twentieth the planet called Harbour rises ahead: a green bead, then a green plum.

Then it begins to slide to the left.

It’s not much; two hands at arm’s length. But the light’s behind you now, and weakening, and there’s no going round again. ‘You will pass it at dawn,’ says the Purser. ‘The view should be excellent.’

{sleepers} people are asleep, all packed for that bead. She wants a push; and all a sail-ship has to push with is what she can bring herself to throw away.

+ [Throw out everything we own]
    ~ settle("Throw out everything we own", -> g_wide)
    { course < 1:
      -> e_past
    }
    ~ out = "Out go the tools, the looms, the brass band’s brass, the stove, the library. Out goes, by its own request, the Purser’s bound accounts, two hundred years of them. Each thing thrown left nudges you right. At dawn you graze the air, and it holds you."
    ~ thrown = true
    -> harbour
+ [Vent the sleepers’ cold as steam # style: danger]
    ~ settle("Vent the sleepers’ cold as steam", -> g_wide)
    ~ lose(112)
    ~ out = "You burn the cold that keeps them. It goes out to port in a white plume and she swings, she swings, she’s on. You thaw the rest as fast as hands can turn the wheels. A hundred and twelve wheels you don’t get to."
    -> harbour
+ [Let it go by, and wake nobody]
    ~ settle("Let it go by, and wake nobody", -> g_wide)
    -> e_past
+ {not silenced and kin > 3} [Sing astern for help]
    ~ settle("Sing astern for help", -> g_wide)
    ~ out = "You sing, with no great hope, into the dark behind. A day later something overtakes you: a splinter of ice, the size of a barn, flung from a very long way back and aimed with the greatest care. It touches your quarter as a tug touches a liner. On its side, in frost, are two upright lines."
    ~ kin = kin + 1
    -> harbour
+ {keyturns < 3} [Ask it of the captain’s key # crown # emoji: 🗝️]
    ~ settle("Ask it of the captain’s key", -> g_wide)
    ~ turnkey()
    ~ out = "The key goes round. In Berth One her hand closes on a wheel that isn’t there, and puts it over. Nobody aboard could’ve found that line; there are two or three feet of it. She finds it asleep."
    -> harbour

=== harbour
# title: Harbour
# mood: warm
-> arrive ->

It has weather. You had all forgotten weather. There’s a long grey sea with a wind on it, and a coast, and behind the coast hills, with snow just at the tops, in lines, like writing.

The Kittiwake comes down on the water at first light, under the rags of her sail, and rocks. The upper hatch, the one for arriving by, has been painted shut since the Year Nought. It takes an axe.

‘Air,’ says the Purser. It’s quiet for a bit. ‘I’ve no column that goes up so far. {sleepers} aboard. Whom shall I call?’

+ [Call the children first]
    ~ settle("Call the children first", -> g_harbour)
    ~ first = "children"
    -> finish
+ [Call the band]
    ~ settle("Call the band", -> g_harbour)
    ~ first = "band"
    -> finish
+ [Nobody yet. Listen, first]
    ~ settle("Nobody yet. Listen, first", -> g_harbour)
    ~ first = "listen"
    -> finish

=== finish
{ silenced:
    -> e_quiet
}
{ sleepers < 325:
    -> e_few
}
{ cargo != "" && place != "locker":
    -> e_cargo
}
{ (sung || rode || shade) && k_two && kin > 5 && wrong < 4 && sleepers > 375:
    -> e_duet
}
-> e_landfall
